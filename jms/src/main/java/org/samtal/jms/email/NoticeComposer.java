package org.samtal.jms.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.samtal.notification.Notice;

/** Writes a mail to a colleague: plain text that says it comes from a program, so that no program answers it (RFC 3834, 5). */
final class NoticeComposer {

    private static final String PRODUCT = "Samtal";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private NoticeComposer() {}

    /** The same bytes at each try, the sender's address apart. */
    static byte[] compose(Notice notice, String from, String id) {
        try {
            var mail = new Mail(id);
            mail.setSentDate(Date.from(notice.createdAt()));
            mail.setFrom(new InternetAddress(HeaderGuard.address(from), PRODUCT, UTF_8));
            mail.setRecipient(
                    MimeMessage.RecipientType.TO,
                    new InternetAddress(HeaderGuard.address(notice.address()), HeaderGuard.text(notice.name()), UTF_8));
            if (!notice.replyTo().isEmpty()) {
                mail.setReplyTo(new InternetAddress[] {new InternetAddress(HeaderGuard.address(notice.replyTo()))});
            }
            mail.setSubject(HeaderGuard.text(notice.subject()), UTF_8);
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
            mail.setText(notice.text().replace("\n", "\r\n"), UTF_8);
            mail.setHeader("Content-Transfer-Encoding", "quoted-printable");
            mail.saveChanges();
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException refused) {
            throw new UnsendableMessage("It can't be written as a mail: " + refused.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Keeps the Message-ID that was given to it. */
    private static final class Mail extends MimeMessage {
        private final String id;

        Mail(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

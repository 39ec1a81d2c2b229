package org.samtal.jms.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.samtal.channel.Recipient;
import org.samtal.outbox.OutboundDraft;

/**
 * Writes an answer as a mail (RFC 5322, RFC 2045): text and HTML as alternatives, headers that other programs thread by.
 *
 * <p>Everything that may come from outside passes {@link HeaderGuard} first. Lines are short and end with CRLF, so that
 * no server on the way has a reason to change a byte.
 */
final class MailComposer {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int NEWEST_REFERENCES = 20;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailComposer() {}

    /** The mail as bytes; the contents are those of its files, in their order. */
    static byte[] compose(OutboundDraft draft, List<byte[]> contents) {
        try {
            var mail = new Mail(session(draft), HeaderGuard.messageId(draft.rfcMessageId()));
            addHeaders(mail, draft);
            MailBody.write(mail, draft, contents);
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

    private static void addHeaders(Mail mail, OutboundDraft draft) throws MessagingException, IOException {
        mail.setHeader("Date", DATE.format(draft.date()));
        mail.setFrom(address(draft.from()));
        mail.setRecipients(MimeMessage.RecipientType.TO, addresses(draft.to()));
        if (!draft.cc().isEmpty()) {
            mail.setRecipients(MimeMessage.RecipientType.CC, addresses(draft.cc()));
        }
        if (draft.mailboxId() == 0) {
            mail.setReplyTo(addresses(List.of(new Recipient("", draft.replyTo()))));
        }
        if (draft.automatic()) {
            mail.setHeader("Auto-Submitted", "auto-replied");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
        mail.setSubject(HeaderGuard.text(draft.subject()), UTF_8);
        HeaderGuard.messageIds(List.of(draft.inReplyTo())).forEach(parent -> mail.thread("In-Reply-To", parent));
        var references = trimmed(HeaderGuard.messageIds(draft.references()));
        if (!references.isEmpty()) {
            mail.thread("References", String.join(" ", references));
        }
    }

    /** A long thread keeps its first mail and the newest ones (RFC 5322 asks for all, relays ask for short headers). */
    private static List<String> trimmed(List<String> references) {
        if (references.size() <= NEWEST_REFERENCES + 1) {
            return references;
        }
        var kept = new ArrayList<>(references.subList(0, 1));
        kept.addAll(references.subList(references.size() - NEWEST_REFERENCES, references.size()));
        return kept;
    }

    private static InternetAddress[] addresses(List<Recipient> recipients) throws IOException {
        var addresses = new InternetAddress[recipients.size()];
        for (var i = 0; i < addresses.length; i++) {
            addresses[i] = address(recipients.get(i));
        }
        return addresses;
    }

    private static InternetAddress address(Recipient recipient) throws IOException {
        var name = HeaderGuard.text(recipient.name());
        return new InternetAddress(HeaderGuard.address(recipient.address()), name.isEmpty() ? null : name, UTF_8);
    }

    /** Addresses beyond ASCII are written as they are, which the server must have agreed to (RFC 6532). */
    private static Session session(OutboundDraft draft) {
        var isAscii = (draft.from() + "" + draft.to() + draft.cc()).chars().allMatch(character -> character < 128);
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", Boolean.toString(!isAscii));
        return Session.getInstance(properties);
    }

    /** Keeps the Message-ID that was given to it, and folds long headers. */
    private static final class Mail extends MimeMessage {
        private final String id;

        Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        void thread(String header, String ids) {
            try {
                setHeader(header, MimeUtility.fold(header.length() + 2, ids));
            } catch (MessagingException readOnly) {
                throw new IllegalStateException("A new mail takes headers", readOnly);
            }
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

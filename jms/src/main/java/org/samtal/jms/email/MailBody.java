package org.samtal.jms.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.samtal.outbox.OutboundDraft;
import org.samtal.outbox.OutboundFile;

/**
 * Writes what a mail says: text and HTML as alternatives, around them the pictures that the HTML shows (RFC 2387), around all
 * that the files.
 */
final class MailBody {

    private static final String RELATED = "related; type=\"multipart/alternative\"";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailBody() {}

    /** Fills the mail; the contents are those of its files, in their order. */
    static void write(MimePart mail, OutboundDraft draft, List<byte[]> contents) throws MessagingException {
        var pictures = new ArrayList<MimeBodyPart>();
        var files = new ArrayList<MimeBodyPart>();
        for (var i = 0; i < contents.size(); i++) {
            var file = draft.files().get(i);
            if (isShown(file, draft)) {
                pictures.add(FilePart.picture(file, contents.get(i)));
            } else {
                files.add(FilePart.of(file, contents.get(i)));
            }
        }
        around(mail, "mixed", files, words -> around(words, RELATED, pictures, inner -> addWords(inner, draft)));
    }

    private static boolean isShown(OutboundFile file, OutboundDraft draft) {
        return !file.contentId().isEmpty() && draft.html().contains(escaped(file));
    }

    /** A content id as cleaned HTML writes it. */
    private static String escaped(OutboundFile file) {
        return "cid:" + file.contentId().replace("@", "&#64;");
    }

    private static void around(MimePart part, String subtype, List<MimeBodyPart> others, Filler first)
            throws MessagingException {
        if (others.isEmpty()) {
            first.fill(part);
            return;
        }
        var inner = new MimeBodyPart();
        first.fill(inner);
        var parts = new MimeMultipart(subtype, inner);
        for (var other : others) {
            parts.addBodyPart(other);
        }
        part.setContent(parts);
    }

    private static void addWords(MimePart part, OutboundDraft draft) throws MessagingException {
        if (draft.html().isBlank()) {
            write(part, draft.text(), "plain");
            return;
        }
        var text = new MimeBodyPart();
        write(text, draft.text(), "plain");
        var html = new MimeBodyPart();
        write(html, "<!DOCTYPE html>\n<html><body>\n" + named(draft) + "\n</body></html>\n", "html");
        part.setContent(new MimeMultipart("alternative", text, html));
    }

    /** Readers that look for a content id without reading entities find it, too. */
    private static String named(OutboundDraft draft) {
        var html = draft.html();
        for (var file : draft.files()) {
            if (isShown(file, draft)) {
                html = html.replace(escaped(file), "cid:" + file.contentId());
            }
        }
        return html;
    }

    private static void write(MimePart part, String text, String subtype) throws MessagingException {
        var canonical = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
        part.setText(canonical, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    }

    /** Writes the first of several parts. */
    private interface Filler {
        void fill(MimePart part) throws MessagingException;
    }
}

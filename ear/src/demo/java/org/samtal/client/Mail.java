package org.samtal.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A mail as a customer's program writes it: header fields, text, perhaps HTML and attachments (RFC 5322, RFC 2045).
 * Date and Message-ID are set once, so that writing it twice gives the same bytes, as a server that tries again does.
 */
public final class Mail {
    private static final int ENCODED_WORD_BYTES = 42;

    private record Attachment(String name, String contentType, byte[] content) {}

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<String> recipients = new ArrayList<>();
    private final String sender;
    private final String boundary = UUID.randomUUID().toString().replace("-", "");
    private String text = "";
    private String html = "";

    private Mail(String author) {
        sender = address(author);
        headers.put(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
        headers.put("From", mailbox(author));
        headers.put("Message-ID", "<" + UUID.randomUUID() + "@" + sender.substring(sender.indexOf('@') + 1) + ">");
        headers.put("MIME-Version", "1.0");
    }

    /** Begins a mail; the author is {@code ada@example.com} or {@code Ada Berg <ada@example.com>}. */
    public static Mail from(String author) {
        return new Mail(author);
    }

    /** Adds a recipient to the To field and to the envelope. */
    public Mail to(String recipient) {
        recipients.add(address(recipient));
        headers.merge("To", mailbox(recipient), (before, added) -> before + ",\r\n " + added);
        return this;
    }

    /** Adds a recipient to the Cc field, not to the envelope: another server takes that copy. */
    public Mail cc(String recipient) {
        headers.merge("Cc", mailbox(recipient), (before, added) -> before + ",\r\n " + added);
        return this;
    }

    public Mail subject(String subject) {
        return header("Subject", encoded(subject));
    }

    public Mail text(String plain) {
        text = plain;
        return this;
    }

    public Mail html(String markup) {
        html = markup;
        return this;
    }

    public Mail attach(String name, String contentType, byte[] content) {
        attachments.add(new Attachment(name, contentType, content));
        return this;
    }

    /** Sets a header field exactly as given, folding and encoding included. */
    public Mail header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Removes a header field, for mails as careless programs write them. */
    public Mail without(String name) {
        headers.remove(name);
        return this;
    }

    /** Marks the mail as an answer to the one with this Message-ID (RFC 5322, 3.6.4). */
    public Mail inReplyTo(String messageId) {
        return header("In-Reply-To", messageId).header("References", messageId);
    }

    public String messageId() {
        return headers.get("Message-ID");
    }

    /** The subject field. */
    public String subject() {
        return headers.get("Subject");
    }

    /** The envelope sender. */
    public String sender() {
        return sender;
    }

    /** The envelope recipients. */
    public List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** The whole mail with CRLF line ends, as it stands between DATA and the final dot. */
    public byte[] bytes() {
        var mail = new ByteArrayOutputStream();
        headers.forEach((name, value) -> line(mail, name + ": " + value));
        if (attachments.isEmpty()) {
            writeContent(mail);
        } else {
            line(mail, "Content-Type: multipart/mixed; boundary=\"mixed-" + boundary + "\"\r\n");
            line(mail, "--mixed-" + boundary);
            writeContent(mail);
            attachments.forEach(attachment -> writeAttachment(mail, attachment));
            line(mail, "--mixed-" + boundary + "--");
        }
        return mail.toByteArray();
    }

    private void writeContent(ByteArrayOutputStream mail) {
        if (html.isEmpty()) {
            writeText(mail, "plain", text);
            return;
        }
        line(mail, "Content-Type: multipart/alternative; boundary=\"other-" + boundary + "\"\r\n");
        line(mail, "--other-" + boundary);
        writeText(mail, "plain", text);
        line(mail, "--other-" + boundary);
        writeText(mail, "html", html);
        line(mail, "--other-" + boundary + "--");
    }

    private static void writeText(ByteArrayOutputStream mail, String subtype, String content) {
        line(mail, "Content-Type: text/" + subtype + "; charset=utf-8");
        var lines = content.replace("\r\n", "\n").replace("\n", "\r\n");
        if (isAscii(content) && content.lines().allMatch(text -> text.length() < 900)) {
            line(mail, "Content-Transfer-Encoding: 7bit\r\n");
            line(mail, lines);
        } else {
            line(mail, "Content-Transfer-Encoding: base64\r\n");
            line(mail, Base64.getMimeEncoder().encodeToString(lines.getBytes(UTF_8)));
        }
    }

    private void writeAttachment(ByteArrayOutputStream mail, Attachment attachment) {
        line(mail, "--mixed-" + boundary);
        line(mail, "Content-Type: " + attachment.contentType());
        line(mail, "Content-Disposition: attachment; filename=\"" + encoded(attachment.name()) + "\"");
        line(mail, "Content-Transfer-Encoding: base64\r\n");
        line(mail, Base64.getMimeEncoder().encodeToString(attachment.content()));
    }

    private static void line(ByteArrayOutputStream mail, String line) {
        mail.writeBytes(line.getBytes(UTF_8));
        mail.writeBytes(new byte[] {'\r', '\n'});
    }

    private static String address(String mailbox) {
        var open = mailbox.lastIndexOf('<');
        return open < 0 ? mailbox.strip() : mailbox.substring(open + 1, mailbox.lastIndexOf('>'));
    }

    private static String mailbox(String mailbox) {
        var open = mailbox.lastIndexOf('<');
        return open <= 0 ? mailbox : encoded(mailbox.substring(0, open).strip()) + " " + mailbox.substring(open);
    }

    /** RFC 2047: text beyond ASCII as encoded words of at most 75 characters, never cut inside a character. */
    private static String encoded(String value) {
        if (isAscii(value)) {
            return value;
        }
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var character : value.codePoints().mapToObj(Character::toString).toList()) {
            if ((word + character).getBytes(UTF_8).length > ENCODED_WORD_BYTES) {
                words.add(encodedWord(word.toString()));
                word.setLength(0);
            }
            word.append(character);
        }
        words.add(encodedWord(word.toString()));
        return String.join("\r\n ", words);
    }

    private static String encodedWord(String value) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(value.getBytes(UTF_8)) + "?=";
    }

    private static boolean isAscii(String value) {
        return value.chars().allMatch(character -> character < 128);
    }
}

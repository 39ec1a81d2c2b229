package org.samtal.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.kernel.EmailAddress;
import org.samtal.outbox.DeliveryReport;

/**
 * A message from outside after it was read: what every channel adapter makes of raw bytes.
 *
 * @param sender who wrote it
 * @param senderName display name, empty where none was given
 * @param recipient the address it came in by, plus part included; empty for channels without addresses
 * @param replyTo where the sender wants answers to go; empty where that is their own address
 * @param sentAt the sender's own time, the time of arrival where there is none
 * @param text as plain text, never empty of meaning: made from the HTML where the mail had only that
 * @param quoteAt where quoted history begins in {@code text}, its length where nothing is quoted
 * @param html the HTML body, already cleaned; empty where there is none
 * @param messageId RFC 5322 Message-ID with angle brackets; made from a hash of the raw bytes where it is missing
 * @param references ids of earlier messages: In-Reply-To first, then References from the newest to the oldest
 * @param marks what its quoted words carry of marks of ours, genuine or not; the nearest first
 * @param automatic whether it was sent by a machine (RFC 3834)
 * @param authenticated whether a server we trust vouches that it comes from whom it names as its sender (DMARC, RFC 7489)
 * @param report what it says about mails of ours, where it is a report of a mail server
 */
public record InboundMessage(
        ChannelKind channel,
        EmailAddress sender,
        String senderName,
        String recipient,
        List<Recipient> to,
        List<Recipient> cc,
        List<Recipient> replyTo,
        String subject,
        Instant sentAt,
        String text,
        int quoteAt,
        Optional<String> html,
        List<InboundFile> files,
        String messageId,
        List<String> references,
        List<String> marks,
        boolean automatic,
        boolean authenticated,
        Optional<DeliveryReport> report) {

    public InboundMessage {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        replyTo = List.copyOf(replyTo);
        files = List.copyOf(files);
        references = List.copyOf(references);
        marks = List.copyOf(marks);
    }

    /** What was written, without the history it quotes. */
    String written() {
        return text.substring(0, Math.min(quoteAt, text.length()));
    }

    /**
     * A file that came with a message.
     *
     * @param name cleaned of control and bidirectional characters, at most 255 bytes (S09)
     * @param contentType declared type, such as {@code application/pdf}
     * @param contentId what the HTML calls it by, without angle brackets; empty for a plain attachment
     */
    public record InboundFile(String name, String contentType, String contentId, byte[] content) {}
}

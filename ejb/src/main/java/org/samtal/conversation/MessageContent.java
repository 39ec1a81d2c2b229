package org.samtal.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.channel.Recipient;
import org.samtal.kernel.RfcIds;

/** Everything of an item but its place: what the different ways to make one have in common. */
record MessageContent(
        MessageKind kind,
        Author author,
        Instant sentAt,
        Instant receivedAt,
        String text,
        int quoteAt,
        Optional<String> html,
        List<Recipient> to,
        List<Recipient> cc,
        List<Recipient> bcc,
        List<Recipient> replyTo,
        String rfcMessageId,
        List<String> rfcReferences,
        Optional<String> rawSha256,
        boolean automatic,
        boolean verified,
        Optional<EventKind> event,
        String subject,
        Optional<String> clientId) {

    /** What a customer wrote. */
    static MessageContent incoming(Author author, InboundMessage message, Arrival arrival, boolean verified) {
        return new MessageContent(
                MessageKind.INCOMING,
                author,
                message.sentAt(),
                arrival.receivedAt(),
                message.text(),
                message.quoteAt(),
                message.html(),
                message.to(),
                message.cc(),
                List.of(),
                message.replyTo(),
                message.messageId(),
                RfcIds.oldestFirst(message.references()),
                Optional.of(arrival.rawSha256()),
                message.automatic(),
                verified,
                Optional.empty(),
                message.subject(),
                Optional.empty());
    }

    /** What an agent wrote for colleagues. */
    static MessageContent comment(Author author, ReplyText text, Optional<String> clientId, Instant now) {
        return written(MessageKind.COMMENT, author, text, clientId, now, RfcHeader.NONE);
    }

    /** What came by mail to be an agent's answer, and may be anybody's. */
    static MessageContent note(Author author, InboundMessage message, Arrival arrival) {
        return new MessageContent(
                MessageKind.COMMENT,
                author,
                message.sentAt(),
                arrival.receivedAt(),
                message.text(),
                message.text().length(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                message.messageId(),
                List.of(),
                Optional.of(arrival.rawSha256()),
                message.automatic(),
                false,
                Optional.empty(),
                message.subject(),
                Optional.empty());
    }

    /** What an agent wrote to the customer. */
    static MessageContent reply(
            Author author, ReplyText text, Optional<String> clientId, Instant now, RfcHeader header) {
        return written(MessageKind.REPLY, author, text, clientId, now, header);
    }

    /** What an agent passed on. */
    static MessageContent forward(
            Author author, ReplyText text, Optional<String> clientId, Instant now, RfcHeader header) {
        return written(MessageKind.FORWARD, author, text, clientId, now, header);
    }

    /** What the inbox answers by itself. */
    static MessageContent acknowledgement(String company, String text, Instant now, RfcHeader header) {
        return new MessageContent(
                MessageKind.ACKNOWLEDGEMENT,
                new Author(AuthorKind.SYSTEM, 0, company, ""),
                now,
                now,
                text,
                text.length(),
                Optional.empty(),
                header.to(),
                List.of(),
                List.of(),
                List.of(),
                header.messageId(),
                header.references(),
                Optional.empty(),
                true,
                true,
                Optional.empty(),
                header.subject(),
                Optional.empty());
    }

    /** The same with earlier messages below it. */
    MessageContent quoting(Quote quote) {
        return quote.isEmpty()
                ? this
                : new MessageContent(
                        kind,
                        author,
                        sentAt,
                        receivedAt,
                        text + "\n\n" + quote.text(),
                        text.length(),
                        html,
                        to,
                        cc,
                        bcc,
                        replyTo,
                        rfcMessageId,
                        rfcReferences,
                        rawSha256,
                        automatic,
                        verified,
                        event,
                        subject,
                        clientId);
    }

    /** What lists show of it: what was written, or what is quoted where nothing was. */
    String preview() {
        return quoteAt == 0 ? text.strip() : text.substring(0, quoteAt);
    }

    /** Something that happened. */
    static MessageContent event(EventKind event, Author author, String about, Instant now) {
        return new MessageContent(
                MessageKind.EVENT,
                author,
                now,
                now,
                event.name(),
                event.name().length(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                true,
                true,
                Optional.of(event),
                about,
                Optional.empty());
    }

    private static MessageContent written(
            MessageKind kind, Author author, ReplyText text, Optional<String> clientId, Instant now, RfcHeader header) {
        return new MessageContent(
                kind,
                author,
                now,
                now,
                text.text(),
                text.text().length(),
                text.html(),
                header.to(),
                header.cc(),
                header.bcc(),
                List.of(),
                header.messageId(),
                header.references(),
                Optional.empty(),
                false,
                true,
                Optional.empty(),
                header.subject(),
                clientId);
    }
}

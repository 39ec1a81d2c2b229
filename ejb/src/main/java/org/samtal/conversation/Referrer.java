package org.samtal.conversation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.samtal.channel.Recipient;
import org.samtal.conversation.MessageRepository.StoredId;

/**
 * A message that refers to one which nobody has stored.
 *
 * <p>That another names the same id is not enough to put the two together: there are programs that write the same id into
 * every mail, and each customer's mail would come into the conversation of the first. One of the two writers has to know of
 * the other (S27).
 *
 * @param recipients who got it by To or Cc
 */
record Referrer(long conversationId, String writer, List<Recipient> recipients) {

    /** The conversation of the first of these ids that a message with people in common refers to. */
    static OptionalLong conversationOf(InboundMessage message, List<StoredId> ids, Map<StoredId, Referrer> referrers) {
        return ids.stream()
                .map(referrers::get)
                .filter(Objects::nonNull)
                .filter(referrer -> referrer.knows(message))
                .mapToLong(Referrer::conversationId)
                .findFirst();
    }

    private boolean knows(InboundMessage other) {
        var sender = other.sender().value();
        return writer.equals(sender)
                || isAmong(sender, recipients.stream())
                || isAmong(writer, Stream.concat(other.to().stream(), other.cc().stream()));
    }

    private static boolean isAmong(String address, Stream<Recipient> recipients) {
        return recipients.anyMatch(recipient -> recipient.address().equals(address));
    }
}

package org.samtal.jms.email;

import java.util.List;
import java.util.stream.Stream;
import org.samtal.channel.Recipient;
import org.samtal.outbox.OutboundMessage;

/**
 * What a mail server is told of a mail before it sees it (RFC 5321, 2.3.1).
 *
 * @param recipients everybody it still has to reach
 * @param goesOn whether an earlier try has settled some of them already
 */
record Envelope(String sender, List<String> recipients, boolean goesOn) {

    /** Everybody the message is for, but those an earlier try has settled. */
    static Envelope of(OutboundMessage message) {
        var draft = message.draft();
        var open = Stream.of(draft.to(), draft.cc(), draft.bcc())
                .flatMap(List::stream)
                .map(Recipient::address)
                .filter(address -> !address.isEmpty() && !message.settled().contains(address))
                .distinct()
                .toList();
        return new Envelope(draft.from().address(), open, !message.settled().isEmpty());
    }

    /** Whether it needs a server that takes addresses beyond ASCII (RFC 6531). */
    boolean isInternational() {
        return Stream.concat(recipients.stream(), Stream.of(sender))
                .anyMatch(address -> address.chars().anyMatch(character -> character > 127));
    }
}

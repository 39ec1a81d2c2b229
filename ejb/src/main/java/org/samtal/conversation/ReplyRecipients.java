package org.samtal.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.samtal.channel.Recipient;

/**
 * Who gets the answer to a message, and who gets a copy.
 *
 * @param to where its writer wants answers to go, or the writer (RFC 5322, 3.6.3)
 * @param cc who got a copy of it
 */
record ReplyRecipients(List<Recipient> to, List<Recipient> cc) {

    static final ReplyRecipients NOBODY = new ReplyRecipients(List.of(), List.of());

    /**
     * Works them out.
     *
     * @param ours whether an address belongs to an inbox: none ever writes to itself or to another
     * @param unverified whether an agent has yet to confirm somebody, who gets no copies until then (S26)
     */
    static ReplyRecipients of(Answered message, Predicate<String> ours, Predicate<String> unverified) {
        var wanted = usable(message.replyTo().stream(), ours);
        var to = wanted.isEmpty() ? usable(Stream.of(message.writer()), ours) : wanted;
        var cc = usable(message.cc().stream(), ours.or(unverified).or(address -> to.stream()
                .anyMatch(one -> one.address().equals(address))));
        return new ReplyRecipients(to, cc);
    }

    private static List<Recipient> usable(Stream<Recipient> recipients, Predicate<String> unwanted) {
        var byAddress = new LinkedHashMap<String, Recipient>();
        recipients
                .filter(one -> !one.address().isEmpty() && !unwanted.test(one.address()))
                .forEach(one -> byAddress.putIfAbsent(one.address(), one));
        return List.copyOf(byAddress.values());
    }

    /** What counts of the message that is answered. */
    record Answered(Recipient writer, List<Recipient> replyTo, List<Recipient> cc) {

        static Answered of(Message message) {
            var author = message.author();
            return new Answered(new Recipient(author.name(), author.address()), message.replyTo(), message.cc());
        }
    }
}

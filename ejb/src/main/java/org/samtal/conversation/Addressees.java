package org.samtal.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.samtal.channel.Recipient;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.EmailAddress;

/**
 * Whom an agent has chosen to write to, in place of those a reply would go to by itself.
 *
 * <p>Everybody is in one of the lists only: who gets the mail itself gets no copy.
 *
 * @param to at least one
 * @param bcc who gets a copy that nobody else knows of; never part of the mail that leaves (RFC 5322, 3.6.3)
 */
public record Addressees(List<Recipient> to, List<Recipient> cc, List<Recipient> bcc) {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 200;

    public Addressees {
        var seen = new HashSet<String>();
        to = once(to, seen);
        cc = once(cc, seen);
        bcc = once(bcc, seen);
        if (to.isEmpty()) {
            throw new Rejected("to", "conversation.reply.nobody");
        }
        if (seen.size() > MOST) {
            throw new Rejected("to", "conversation.addressees.many", MOST);
        }
    }

    /** As they were typed: each an address, or a name with the address in angle brackets. */
    public static Addressees of(List<String> to, List<String> cc, List<String> bcc) {
        return new Addressees(read("to", to), read("cc", cc), read("bcc", bcc));
    }

    /** Splits a line of them at its commas and semicolons, but not those in quotes. */
    public static List<String> split(String line) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var isQuoted = false;
        for (var character : line.toCharArray()) {
            isQuoted ^= character == '"';
            if (!isQuoted && (character == ',' || character == ';' || character == '\n')) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        parts.add(part.toString());
        return parts.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    Stream<Recipient> everybody() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }

    private static List<Recipient> read(String field, List<String> typed) {
        return typed.stream()
                .map(text -> one(text).orElseThrow(() -> new Rejected(field, "conversation.addressees.invalid", text)))
                .toList();
    }

    private static Optional<Recipient> one(String text) {
        var open = text.lastIndexOf('<');
        if (open < 0 || !text.endsWith(">")) {
            return EmailAddress.parse(text).map(address -> new Recipient("", address.value()));
        }
        var name = Snippets.line(text.substring(0, open).replace("\"", ""), LONGEST_NAME);
        return EmailAddress.parse(text.substring(open + 1, text.length() - 1))
                .map(address -> new Recipient(name, address.value()));
    }

    private static List<Recipient> once(List<Recipient> recipients, Set<String> seen) {
        return recipients.stream()
                .filter(recipient -> seen.add(recipient.address()))
                .toList();
    }
}

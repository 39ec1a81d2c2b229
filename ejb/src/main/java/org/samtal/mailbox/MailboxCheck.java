package org.samtal.mailbox;

import java.util.List;

/**
 * One line of a connection test.
 *
 * @param key key of the text in the bundles: what works, or the problem and what to do
 * @param arguments values for the placeholders of that text
 */
public record MailboxCheck(boolean ok, String key, List<String> arguments) {

    public MailboxCheck {
        arguments = List.copyOf(arguments);
    }

    /** Something works. */
    public static MailboxCheck passed(String key, String... arguments) {
        return new MailboxCheck(true, key, List.of(arguments));
    }

    /** Something does not. */
    public static MailboxCheck failed(MailboxFault fault) {
        return new MailboxCheck(
                false,
                fault.key(),
                fault.arguments().stream().map(String::valueOf).toList());
    }
}

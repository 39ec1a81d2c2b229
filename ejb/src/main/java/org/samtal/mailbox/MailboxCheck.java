package org.samtal.mailbox;

import java.time.Duration;
import java.util.List;

/**
 * One line of a connection test.
 *
 * @param key key of the text in the bundles: what works, or the problem and what to do
 * @param arguments values for the placeholders of that text
 * @param took how long the server took for it; zero where it came along with another check
 */
public record MailboxCheck(boolean ok, String key, List<String> arguments, Duration took) {

    public MailboxCheck {
        arguments = List.copyOf(arguments);
    }

    /** Something works. */
    public static MailboxCheck passed(String key, String... arguments) {
        return new MailboxCheck(true, key, List.of(arguments), Duration.ZERO);
    }

    /** Something does not. */
    public static MailboxCheck failed(MailboxFault fault) {
        return new MailboxCheck(
                false,
                fault.key(),
                fault.arguments().stream().map(String::valueOf).toList(),
                Duration.ZERO);
    }

    /** The same with the time it took. */
    public MailboxCheck after(Duration time) {
        return new MailboxCheck(ok, key, arguments, time);
    }
}

package org.samtal.mailbox;

import java.time.Duration;
import java.util.List;

/**
 * One line of a connection test.
 *
 * @param key key of the text in the bundles: what works, or the problem and what to do
 * @param arguments values for the placeholders of that text
 * @param record a DNS record that somebody has to add; empty where there is none
 * @param took how long the server took for it; zero where it came along with another check
 */
public record MailboxCheck(Outcome outcome, String key, List<String> arguments, String record, Duration took) {

    /** What a check says. */
    public enum Outcome {
        /** It works. */
        OK,
        /** The mailbox works, and something could be better. */
        ADVICE,
        /** The mailbox does not work like this. */
        WRONG
    }

    public MailboxCheck {
        arguments = List.copyOf(arguments);
    }

    /** Something works. */
    public static MailboxCheck passed(String key, String... arguments) {
        return new MailboxCheck(Outcome.OK, key, List.of(arguments), "", Duration.ZERO);
    }

    /** Something should be looked at, and nothing stops for it. */
    public static MailboxCheck advice(String key, String... arguments) {
        return new MailboxCheck(Outcome.ADVICE, key, List.of(arguments), "", Duration.ZERO);
    }

    /** Something does not work. */
    public static MailboxCheck failed(MailboxFault fault) {
        var arguments = fault.arguments().stream().map(String::valueOf).toList();
        return new MailboxCheck(Outcome.WRONG, fault.key(), arguments, "", Duration.ZERO);
    }

    /** The same with a record to add. */
    public MailboxCheck withRecord(String text) {
        return new MailboxCheck(outcome, key, arguments, text, took);
    }

    /** The same with the time it took. */
    public MailboxCheck after(Duration time) {
        return new MailboxCheck(outcome, key, arguments, record, time);
    }
}

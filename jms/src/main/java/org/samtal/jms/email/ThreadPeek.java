package org.samtal.jms.email;

import java.time.Clock;
import java.time.Duration;
import org.samtal.jms.UnreadableMessage;
import org.samtal.jms.email.mime.MimeParser;
import org.samtal.jms.email.mime.ParseBudget;

/**
 * A look at a mail's place in its thread before anything else of it is read, so that answers can wait for what they answer
 * and for those before them. Ids have angle brackets.
 *
 * @param messageId the id the mail declares, empty where there is no usable one
 * @param firstMessageId the first mail of the thread it says it belongs to, empty where it answers nothing
 */
public record ThreadPeek(String messageId, String firstMessageId) {

    private static final Duration TIME = Duration.ofSeconds(1);

    public static ThreadPeek at(byte[] raw, Clock clock) {
        try {
            var headers = MimeParser.headers(raw, new ParseBudget(clock, TIME));
            return new ThreadPeek(
                    MessageIds.declared(headers).orElse(""),
                    MessageIds.thread(headers).orElse(""));
        } catch (UnreadableMessage unreadable) {
            return new ThreadPeek("", "");
        }
    }
}

package org.samtal.jms.email;

import java.time.Clock;
import java.time.Duration;
import org.samtal.jms.UnreadableMessage;
import org.samtal.jms.email.mime.MimeParser;
import org.samtal.jms.email.mime.ParseBudget;

/** A look at a mail's Message-ID before anything else of it is read, so that an answer can wait for it. */
public final class MessageIdPeek {

    private static final Duration TIME = Duration.ofSeconds(1);

    private MessageIdPeek() {}

    /** The declared id with angle brackets, empty where there is no usable one. */
    public static String at(byte[] raw, Clock clock) {
        try {
            var headers = MimeParser.headers(raw, new ParseBudget(clock, TIME));
            return MessageIds.declared(headers).orElse("");
        } catch (UnreadableMessage unreadable) {
            return "";
        }
    }
}

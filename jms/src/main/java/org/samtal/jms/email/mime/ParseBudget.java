package org.samtal.jms.email.mime;

import java.time.Clock;
import java.time.Duration;
import org.samtal.jms.UnreadableMessage;

/**
 * How much one mail may cost to read (S35): time, depth, parts, headers and links.
 *
 * <p>Checked while bytes and parts are read, so that a mail made to exhaust the server ends in quarantine while the next
 * one is being read.
 */
public final class ParseBudget {

    static final int MOST_PARTS = 1_000;
    static final int MOST_HEADERS = 1_000;
    static final int LONGEST_HEADER = 64 * 1024;
    static final int DEEPEST = 20;
    private static final int MOST_LINKS = 5_000;

    private final Clock clock;
    private final long deadline;
    private int parts;

    /** Starts the clock of one mail. */
    public ParseBudget(Clock clock, Duration time) {
        this.clock = clock;
        this.deadline = clock.millis() + time.toMillis();
    }

    /** Ends the reading of a mail whose time is up. */
    public void checkTime() {
        if (clock.millis() > deadline) {
            throw new UnreadableMessage("Reading it took too long.");
        }
    }

    /** Ends the reading of a mail with more links than any letter has. */
    public void checkLinks(int links) {
        if (links > MOST_LINKS) {
            throw new UnreadableMessage("It has more than " + MOST_LINKS + " links.");
        }
    }

    void enterPart(int depth) {
        checkTime();
        if (depth > DEEPEST) {
            throw new UnreadableMessage("Its parts are nested more than " + DEEPEST + " levels deep.");
        }
        if (++parts > MOST_PARTS) {
            throw new UnreadableMessage("It has more than " + MOST_PARTS + " parts.");
        }
    }

    void checkHeaders(int count) {
        if (count > MOST_HEADERS) {
            throw new UnreadableMessage("It has more than " + MOST_HEADERS + " header fields.");
        }
    }

    void checkHeaderLength(int length) {
        if (length > LONGEST_HEADER) {
            throw new UnreadableMessage("One of its header fields is longer than " + LONGEST_HEADER / 1024 + " kB.");
        }
    }
}

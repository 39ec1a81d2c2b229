package org.samtal.mailbox;

import java.time.Instant;
import org.samtal.intake.RawMessage;

/**
 * A mail of a folder, fetched and not yet stored.
 *
 * @param arrivedAt when it came to its server, on the clock of that (RFC 9051, 2.3.3)
 * @param refusal why it goes to quarantine at once; empty for a mail to be read
 */
public record FetchedMail(long uid, RawMessage raw, Instant arrivedAt, String refusal) {

    /** Whether the whole of it is here, so that the server's copy may be touched. */
    boolean isWhole() {
        return refusal.isEmpty();
    }
}

package org.samtal.mailbox;

import org.samtal.intake.RawMessage;

/**
 * A mail of a folder, fetched and not yet stored.
 *
 * @param refusal why it goes to quarantine at once; empty for a mail to be read
 */
public record FetchedMail(long uid, RawMessage raw, String refusal) {

    /** Whether the whole of it is here, so that the server's copy may be touched. */
    boolean isWhole() {
        return refusal.isEmpty();
    }
}

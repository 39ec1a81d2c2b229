package org.samtal.mailbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something about a mailbox that its administrators have to hear of though they don't look. Fired once for each thing, inside the
 * transaction that notes it as told.
 *
 * @param since when it began to fail; empty where it does not
 * @param fault what is wrong; empty where nothing is
 * @param certificateUntil last day of its server's certificate, where that is what it is about
 */
public record MailboxAlarm(
        Kind kind,
        long mailboxId,
        String address,
        Optional<Instant> since,
        Optional<MailboxFault> fault,
        Optional<LocalDate> certificateUntil) {

    /** What it is about. */
    public enum Kind {
        /** It has not been read for a while. */
        STOPPED,
        /** It is read again, after somebody had been told that it is not. */
        WORKS_AGAIN,
        /** Its server's certificate ends within two weeks, and it will stop then. */
        CERTIFICATE_ENDS
    }
}

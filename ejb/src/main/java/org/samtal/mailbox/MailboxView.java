package org.samtal.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A connected mailbox as an administrator sees it. There is no field for a password (S21).
 *
 * @param settings as they were entered last
 * @param fault why the last fetch failed, while it is failing
 * @param failingSince when the first of the fetches failed that have failed without a break
 * @param lastSuccessAt when everything there was had been fetched, last
 * @param delay how long the newest mail took from its server to us; empty where none has come
 * @param certificateUntil last day of the certificate of its server, where that is known
 * @param nextFetchAt when it is looked at again, without anything new
 * @param fetched mails taken in so far, older ones included
 * @param backlog mails seen on the server at the last look and not yet taken in
 * @param toImport older mails to bring in
 * @param imported those of them that are brought in
 */
public record MailboxView(
        long id,
        MailboxDraft settings,
        MailboxStatus status,
        Optional<MailboxFault> fault,
        Optional<Instant> failingSince,
        Optional<Instant> lastSuccessAt,
        Optional<Instant> lastErrorAt,
        Optional<Duration> delay,
        Optional<LocalDate> certificateUntil,
        Instant nextFetchAt,
        long fetched,
        long backlog,
        long toImport,
        long imported) {}

package org.samtal.mailbox;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.samtal.access.Requires;
import org.samtal.intake.Intake;
import org.samtal.intake.Quarantine;
import org.samtal.kernel.DomainException.Conflict;

/**
 * Stores what comes from a folder together with how far it has been read (R-15, P1).
 *
 * <p>Raw mails and cursor are committed in one transaction and before anything is done to the server's copies. A mail is
 * known by numbering, UID and content: the first two tell what is new, the last one that nothing is stored twice, whatever
 * the server does to its numbers (P2).
 */
@Stateless
public class MailboxFolders {

    @Inject
    MailboxRepository mailboxes;

    @Inject
    FolderRepository folders;

    @Inject
    Intake intake;

    @Inject
    Quarantine quarantine;

    @Inject
    Clock clock;

    /** How far the folder has been read; empty where it has not been begun. */
    @Requires(SYSTEM)
    public Optional<FolderCursor> cursor(MailboxLease lease, String name) {
        return folders.cursor(lease.mailboxId(), name);
    }

    /**
     * From which day on mails belong to us where the numbering can't tell: at the first connection as many days back as the
     * administrator wants, later from the day before that. Empty where nothing older is wanted.
     */
    @Requires(SYSTEM)
    public Optional<LocalDate> olderSince(MailboxLease lease, String name) {
        var known = folders.since(lease.mailboxId(), name);
        return known.isPresent() ? known : firstDay(lease).filter(day -> importDays(lease) > 0);
    }

    /** Begins the reading of a folder, at the first connection or under a new numbering. */
    @Requires(SYSTEM)
    public void begin(MailboxLease lease, FolderStart start) {
        hold(lease);
        folders.begin(lease.mailboxId(), start, firstDay(lease).orElseThrow(() -> lost()));
    }

    /**
     * Of the UIDs the server lists those that are not ours yet, oldest first. Looks a little behind the cursor as well, for a
     * mail whose number became visible later than that of the next one.
     */
    @Requires(SYSTEM)
    public List<Long> missing(FolderCursor folder, List<Long> listed) {
        var from = folder.listFrom();
        var taken = new HashSet<>(folders.taken(folder, from));
        return listed.stream()
                .filter(uid -> uid >= from && !taken.contains(uid))
                .sorted()
                .toList();
    }

    /** Stores mails and moves the cursor behind them, in one transaction; refused where the lease is lost. */
    @Requires(SYSTEM)
    public void store(MailboxLease lease, FetchedMails fetched) {
        hold(lease);
        intake.accept(fetched.mails().stream()
                .filter(FetchedMail::isWhole)
                .map(FetchedMail::raw)
                .toList());
        fetched.mails().stream()
                .filter(mail -> !mail.isWhole())
                .forEach(mail -> quarantine.accept(mail.raw(), mail.refusal()));
        var folder = fetched.folder();
        var newest = uids(fetched).max().orElse(0);
        var seen = fetched.mails().size() + fetched.gone().size();
        if (fetched.importing()) {
            folders.advanceImport(folder, newest + 1, seen, fetched.mails().size());
        } else {
            var handled = new HashMap<Long, Boolean>();
            var stays = leavesCopies(lease);
            fetched.mails().forEach(mail -> handled.put(mail.uid(), stays || !mail.isWhole()));
            fetched.gone().forEach(uid -> handled.put(uid, true));
            folders.take(folder, handled);
            folders.advance(folder, newest, fetched.mails().size(), fetched.left());
            delay(fetched).ifPresent(delay -> mailboxes.noteDelay(lease, delay));
        }
    }

    /** Mails that are safely ours while nothing has been done to the server's copy yet. */
    @Requires(SYSTEM)
    public List<Long> unhandled(FolderCursor folder) {
        return folders.unhandled(folder);
    }

    /** Notes that the server's copies are as they should be now, and lets go of what no gap can be among any more. */
    @Requires(SYSTEM)
    public void handled(FolderCursor folder, List<Long> uids) {
        if (!uids.isEmpty()) {
            folders.handled(folder, uids);
        }
        folders.forget(folder);
    }

    /** How long the newest of them took to us; a server whose clock is ahead of ours took no time. */
    private Optional<Duration> delay(FetchedMails fetched) {
        return fetched.mails().stream()
                .map(FetchedMail::arrivedAt)
                .max(Comparator.naturalOrder())
                .map(arrived -> Duration.between(arrived, clock.instant()))
                .map(delay -> delay.isNegative() ? Duration.ZERO : delay);
    }

    private static LongStream uids(FetchedMails fetched) {
        return Stream.concat(fetched.mails().stream().map(FetchedMail::uid), fetched.gone().stream())
                .mapToLong(Long::longValue);
    }

    private void hold(MailboxLease lease) {
        if (!mailboxes.renew(lease)) {
            throw lost();
        }
    }

    private static Conflict lost() {
        return new Conflict("mailbox.lease");
    }

    /** Whether nothing is done to the server's copies, so that nothing is left to do once a mail is ours. */
    private boolean leavesCopies(MailboxLease lease) {
        return mailboxes
                .find(lease.mailboxId())
                .filter(mailbox -> mailbox.draft().afterFetch() == AfterFetch.LEAVE)
                .isPresent();
    }

    private int importDays(MailboxLease lease) {
        return mailboxes
                .find(lease.mailboxId())
                .map(mailbox -> mailbox.draft().importDays())
                .orElse(0);
    }

    private Optional<LocalDate> firstDay(MailboxLease lease) {
        return mailboxes.find(lease.mailboxId()).map(mailbox -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(1L + mailbox.draft().importDays()));
    }
}

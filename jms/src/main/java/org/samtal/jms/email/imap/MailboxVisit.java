package org.samtal.jms.email.imap;

import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.jms.email.signin.Access;
import org.samtal.mailbox.AfterFetch;
import org.samtal.mailbox.ClaimedMailbox;
import org.samtal.mailbox.MailboxFault;
import org.samtal.mailbox.MailboxFetches;
import org.samtal.mailbox.MailboxFolders;
import org.samtal.mailbox.Remaining;
import org.samtal.outbox.SentCopies;

/** One visit to one mailbox, folder by folder, and the report of how it went. Can be cut by whoever waits too long for it. */
final class MailboxVisit {

    private static final Logger LOG = Logger.getLogger(MailboxVisit.class.getName());
    private static final int MOST_COPIES = 20;

    private final ClaimedMailbox mailbox;
    private final ImapConnection connection;
    private final FetchRules rules;
    private final Runnable signedIn;
    private volatile Instant aliveAt;

    MailboxVisit(ClaimedMailbox mailbox, Access access, FetchRules rules, Runnable signedIn) {
        this.mailbox = mailbox;
        this.signedIn = signedIn;
        this.rules = rules;
        connection = new ImapConnection(mailbox.settings().receiving(), access, rules.egress(), rules.patience());
        aliveAt = rules.clock().instant();
    }

    void run(MailboxFetches fetches, MailboxFolders folders, SentCopies copies) {
        try (connection) {
            connection.signIn();
            signedIn.run();
            visit(fetches, folders, copies);
        } catch (MessagingException failed) {
            fetches.failed(
                    mailbox.lease(), ImapFaults.of(failed, mailbox.settings().receiving()));
        }
    }

    /** Cuts a visit that has not come on for too long. */
    void cutWhenStuck() {
        if (Duration.between(aliveAt, rules.clock().instant())
                        .compareTo(rules.patience().mail())
                > 0) {
            connection.cut();
        }
    }

    /** A folder that is missing does not stop the others. */
    private void visit(MailboxFetches fetches, MailboxFolders folders, SentCopies copies) throws MessagingException {
        var remaining = Remaining.NOTHING;
        var fault = Optional.<MailboxFault>empty();
        for (var name : mailbox.settings().folders()) {
            alive();
            try (var folder = connection.open(name, mailbox.settings().afterFetch() != AfterFetch.LEAVE)) {
                var limits = new FolderVisit.FetchLimits(rules, this::alive);
                var left = new FolderVisit(mailbox, name, folder, folders, limits).run();
                remaining = left.compareTo(remaining) > 0 ? left : remaining;
            } catch (FolderNotFoundException missing) {
                fault = Optional.of(ImapFaults.of(missing, mailbox.settings().receiving()));
            }
        }
        var copiesLeft = copy(copies);
        remaining = copiesLeft.compareTo(remaining) > 0 ? copiesLeft : remaining;
        if (fault.isPresent()) {
            fetches.failed(mailbox.lease(), fault.get());
        } else {
            fetches.succeeded(mailbox.lease(), remaining);
        }
    }

    /**
     * Copies of what was sent are a courtesy: where the server does not take them, the visit has gone well all the same.
     *
     * @return whether more of them wait, so that a backlog is not left for the next mail that comes
     */
    private Remaining copy(SentCopies copies) {
        var next = copies.next(mailbox.lease().mailboxId(), MOST_COPIES);
        if (next.isEmpty()) {
            return Remaining.NOTHING;
        }
        try {
            var found = connection.sentFolder();
            if (found.isPresent()) {
                try (var sent = found.get()) {
                    for (var one : next) {
                        alive();
                        sent.keep(one);
                        copies.stored(one);
                    }
                }
                return next.size() == MOST_COPIES ? Remaining.OLDER_MAIL : Remaining.NOTHING;
            }
        } catch (MessagingException refused) {
            LOG.log(Level.FINE, "A copy of a sent mail could not be stored; it is tried again", refused);
        }
        return Remaining.NOTHING;
    }

    private void alive() {
        aliveAt = rules.clock().instant();
    }
}

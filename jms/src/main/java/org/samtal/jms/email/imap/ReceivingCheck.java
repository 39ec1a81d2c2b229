package org.samtal.jms.email.imap;

import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.kernel.Egress;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxCheck;
import org.samtal.mailbox.MailboxDraft;
import org.samtal.mailbox.MailboxFault;
import org.samtal.mailbox.MailboxProblem;
import org.samtal.mailbox.TlsMode;

/** Tries the server that receives: signs in, looks at its certificate and at the folders, and changes nothing. */
final class ReceivingCheck {

    private static final Logger LOG = Logger.getLogger(ReceivingCheck.class.getName());

    private final MailboxDraft draft;
    private final ImapConnection connection;
    private final Egress egress;
    private final Clock clock;

    ReceivingCheck(MailboxDraft draft, ImapConnection connection, Egress egress, Clock clock) {
        this.draft = draft;
        this.connection = connection;
        this.egress = egress;
        this.clock = clock;
    }

    /** Says whether one can read there. */
    boolean run(List<MailboxCheck> checks) {
        var watch = new StopWatch();
        try {
            connection.signIn();
            checks.add(MailboxCheck.passed(
                            "mailbox.check.receiving", draft.receiving().host())
                    .after(watch.time()));
            certificate(draft.receiving()).ifPresent(checks::add);
            folders(checks, watch);
            return true;
        } catch (MessagingException failed) {
            checks.add(MailboxCheck.failed(ImapFaults.of(failed, draft.receiving())));
            return false;
        }
    }

    private void folders(List<MailboxCheck> checks, StopWatch watch) throws MessagingException {
        var older = 0;
        for (var name : draft.folders()) {
            try (var folder = connection.open(name, false)) {
                older += older(folder, draft.importDays());
                checks.add(MailboxCheck.passed("mailbox.check.folder", name).after(watch.time()));
            } catch (FolderNotFoundException missing) {
                checks.add(MailboxCheck.failed(ImapFaults.of(missing, draft.receiving())));
            }
        }
        if (draft.importDays() > 0) {
            checks.add(MailboxCheck.passed("mailbox.check.older", Integer.toString(older)));
        }
    }

    /** How many mails would be brought in beside those that come from now on. */
    private int older(OpenFolder folder, int days) throws MessagingException {
        var newest = folder.newestUid();
        var since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
        return days == 0 || newest == 0 ? 0 : folder.list(1, newest, since).size();
    }

    /** What the encryption is like, where it is there from the first byte. */
    private Optional<MailboxCheck> certificate(MailServer server) {
        if (server.tls() != TlsMode.TLS) {
            return Optional.empty();
        }
        try {
            var found = ServerCertificate.of(server, egress);
            return Optional.of(MailboxCheck.passed(
                    "mailbox.check.certificate",
                    found.version(),
                    found.lastDay().toString()));
        } catch (IOException failed) {
            LOG.log(Level.FINE, "The certificate could not be looked at", failed);
            return Optional.of(MailboxCheck.failed(new MailboxFault(MailboxProblem.CERTIFICATE, server.host())));
        }
    }
}

package org.samtal.jms.email.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.samtal.jms.email.MailSockets;
import org.samtal.jms.email.Smarthost;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.Egress;
import org.samtal.kernel.Secret;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxCheck;
import org.samtal.mailbox.MailboxDraft;
import org.samtal.mailbox.MailboxFault;
import org.samtal.mailbox.MailboxProbe;
import org.samtal.mailbox.MailboxProblem;
import org.samtal.mailbox.TlsMode;

/** Tries the servers of a mailbox out: signs in, looks at the folders, changes nothing. A few at a time (S45). */
@ApplicationScoped
public class MailServerChecks implements MailboxProbe {

    private static final Logger LOG = Logger.getLogger(MailServerChecks.class.getName());
    private static final ImapPatience PATIENCE = new ImapPatience(Duration.ofSeconds(15), Duration.ofSeconds(30));
    private static final int AT_ONE_TIME = 2;

    @Inject
    Egress egress;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Semaphore turns = new Semaphore(AT_ONE_TIME);

    @Override
    public List<MailboxCheck> check(MailboxDraft draft, Secret receiving, Optional<Secret> sending) {
        if (!turns.tryAcquire()) {
            throw new Conflict("mailbox.test.busy");
        }
        try {
            var checks = new ArrayList<MailboxCheck>();
            receiving(draft, receiving, checks);
            draft.sending().ifPresent(server -> sending(server, sending.orElse(receiving), checks));
            return checks;
        } finally {
            turns.release();
        }
    }

    private void receiving(MailboxDraft draft, Secret password, List<MailboxCheck> checks) {
        var watch = new StopWatch();
        try (var connection = new ImapConnection(draft.receiving(), egress, PATIENCE)) {
            connection.signIn(password);
            checks.add(MailboxCheck.passed(
                            "mailbox.check.receiving", draft.receiving().host())
                    .after(watch.time()));
            certificate(draft.receiving()).ifPresent(checks::add);
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
        } catch (MessagingException failed) {
            checks.add(MailboxCheck.failed(ImapFaults.of(failed, draft.receiving())));
        }
    }

    /** How many mails would be brought in beside those that come from now on. */
    private int older(OpenFolder folder, int days) throws MessagingException {
        var newest = folder.newestUid();
        return days == 0 || newest == 0
                ? 0
                : folder.list(
                                1,
                                newest,
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .minusDays(days))
                        .size();
    }

    /** Says how long each thing took since the one before. */
    private static final class StopWatch {
        private long last = System.nanoTime();

        Duration time() {
            var now = System.nanoTime();
            var took = Duration.ofNanos(now - last);
            last = now;
            return took;
        }
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

    private void sending(MailServer server, Secret password, List<MailboxCheck> checks) {
        var watch = new StopWatch();
        var smarthost = Smarthost.of(server, password, settings.ingressDomain(), egress::addresses);
        var session = Session.getInstance(smarthost.properties(new MailSockets(smarthost.route())));
        try (var transport = new SMTPTransport(session, new URLName("smtp", null, -1, null, null, null))) {
            transport.connect(server.host(), server.port(), server.user(), password.value());
            checks.add(
                    MailboxCheck.passed("mailbox.check.sending", server.host()).after(watch.time()));
            Optional.ofNullable(transport.getExtensionParameter("SIZE"))
                    .filter(size -> size.matches("[1-9][0-9]{0,15}"))
                    .map(size ->
                            MailboxCheck.passed("mailbox.check.size", Long.toString(Long.parseLong(size) / 1_000_000)))
                    .ifPresent(checks::add);
        } catch (MessagingException failed) {
            checks.add(MailboxCheck.failed(ImapFaults.of(failed, server)));
        }
    }
}

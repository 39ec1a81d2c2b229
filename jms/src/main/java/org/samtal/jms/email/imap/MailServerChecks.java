package org.samtal.jms.email.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.samtal.jms.email.Smarthost;
import org.samtal.jms.email.dns.SenderDomain;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.Egress;
import org.samtal.kernel.Secret;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxCheck;
import org.samtal.mailbox.MailboxDraft;
import org.samtal.mailbox.MailboxProbe;

/**
 * Tries the servers of a mailbox out: signs in, looks at the folders, sends a mail to the mailbox and reads it there, and looks
 * up what receivers will find of its domain. A few at a time (S45).
 */
@ApplicationScoped
public class MailServerChecks implements MailboxProbe {

    private static final ImapPatience PATIENCE = new ImapPatience(Duration.ofSeconds(15), Duration.ofSeconds(30));
    private static final int AT_ONE_TIME = 2;

    @Inject
    Egress egress;

    @Inject
    SenderDomain domain;

    @Inject
    TestMails mails;

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
        var checks = new ArrayList<MailboxCheck>();
        try (var connection = new ImapConnection(draft.receiving(), egress, PATIENCE)) {
            var receives = new ReceivingCheck(draft, connection, egress, clock).run(receiving, checks);
            draft.sending()
                    .ifPresent(server -> checks.addAll(sending(
                            draft,
                            server,
                            sending.orElse(receiving),
                            Optional.of(connection).filter(one -> receives))));
            return checks;
        } finally {
            turns.release();
        }
    }

    private List<MailboxCheck> sending(
            MailboxDraft draft, MailServer server, Secret password, Optional<ImapConnection> signedIn) {
        var smarthost = Smarthost.of(server, password, settings.ingressDomain(), egress::addresses);
        var check = new SendingCheck(server, smarthost);
        var checks = new ArrayList<MailboxCheck>();
        var header = Optional.<byte[]>empty();
        if (check.signIn(checks) && signedIn.isPresent() && settings.sendsMail()) {
            header = check.exchange(new TestMail(mails.newId(), draft, clock), draft, signedIn.get(), checks);
        }
        checks.addAll(domain.check(draft.address(), server, header));
        return checks;
    }
}

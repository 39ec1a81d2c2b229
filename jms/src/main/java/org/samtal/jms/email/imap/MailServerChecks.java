package org.samtal.jms.email.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.samtal.jms.email.Smarthost;
import org.samtal.jms.email.dns.SenderDomain;
import org.samtal.jms.email.signin.Access;
import org.samtal.jms.email.signin.AccessTokens;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.Egress;
import org.samtal.kernel.OwnMailIds;
import org.samtal.kernel.Secret;
import org.samtal.kernel.Settings;
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
    OwnMailIds mails;

    @Inject
    AccessTokens tokens;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Semaphore turns = new Semaphore(AT_ONE_TIME);

    @Override
    public List<MailboxCheck> check(long id, MailboxDraft draft, Secret receiving, Optional<Secret> sending) {
        if (!turns.tryAcquire()) {
            throw new Conflict("mailbox.test.busy");
        }
        var checks = new ArrayList<MailboxCheck>();
        var access = tokens.of(id, draft.signIn(), receiving);
        try (var connection = new ImapConnection(draft.receiving(), access, egress, PATIENCE)) {
            var receives = new ReceivingCheck(draft, connection, egress, clock).run(checks);
            var signedIn = Optional.of(connection).filter(one -> receives);
            if (draft.sending().isPresent()) {
                sending(draft, tokens.of(id, draft.signIn(), sending.orElse(receiving)), signedIn, checks);
            }
            return checks;
        } finally {
            turns.release();
        }
    }

    private void sending(
            MailboxDraft draft, Access access, Optional<ImapConnection> signedIn, List<MailboxCheck> checks) {
        var server = draft.sending().orElseThrow();
        try {
            var smarthost = Smarthost.of(server, access, settings.ingressDomain(), egress::addresses);
            var header = exchange(new SendingCheck(server, smarthost), draft, signedIn, checks);
            checks.addAll(domain.check(draft.address(), server, header));
        } catch (MessagingException withoutToken) {
            checks.add(MailboxCheck.failed(ImapFaults.of(withoutToken, server)));
        }
    }

    private Optional<byte[]> exchange(
            SendingCheck check, MailboxDraft draft, Optional<ImapConnection> signedIn, List<MailboxCheck> checks) {
        return check.signIn(checks) && signedIn.isPresent() && settings.sendsMail()
                ? check.exchange(new TestMail(mails.fresh(), draft, clock), draft, signedIn.get(), checks)
                : Optional.empty();
    }
}

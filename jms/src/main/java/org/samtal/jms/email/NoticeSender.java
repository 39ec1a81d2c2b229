package org.samtal.jms.email;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.access.CurrentActor;
import org.samtal.jms.Receipt;
import org.samtal.jms.email.signin.AccessTokens;
import org.samtal.kernel.Actor;
import org.samtal.kernel.Egress;
import org.samtal.kernel.OutageLog;
import org.samtal.kernel.OwnMailIds;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.MailboxSecrets;
import org.samtal.mailbox.SenderMailbox;
import org.samtal.notification.Notice;
import org.samtal.notification.Notifications;
import org.samtal.outbox.DeliveryState;

/**
 * Sends mails to colleagues, apart from the replies to customers: by the mail server of the installation, or, where none is set
 * or it does not take them, through a connected mailbox that is not the one they are about.
 */
@Startup
@Singleton
@DependsOn("samtal-ejb.jar#DatabaseMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeSender {

    private static final Logger LOG = Logger.getLogger(NoticeSender.class.getName());
    private static final int MOST = 20;

    @Inject
    Notifications notices;

    @Inject
    MailboxSecrets mailboxes;

    @Inject
    AccessTokens tokens;

    @Inject
    MailSigner signer;

    @Inject
    OwnMailIds own;

    @Inject
    CurrentActor actor;

    @Inject
    Settings settings;

    @Inject
    Egress egress;

    @Inject
    OutageLog outages;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        if (settings.sendsMail()) {
            try {
                actor.runAs(Actor.SYSTEM, () -> notices.due(MOST)
                        .forEach(id -> notices.claim(id).ifPresent(this::send)));
            } catch (EJBException unavailable) {
                outages.note("Mails to colleagues wait to be sent", unavailable);
            }
        }
    }

    private void send(Notice notice) {
        var receipt = byInstallation(notice)
                .filter(NoticeSender::isTaken)
                .or(() -> byMailbox(notice))
                .orElseGet(() -> Receipt.retry("No mail server is set (SAMTAL_MAIL_HOST), and no mailbox sends"));
        if (isTaken(receipt)) {
            notices.sent(notice);
        } else if (!notices.failed(notice)) {
            LOG.log(Level.WARNING, "A mail to {0} could not be sent and is given up: {1}", new Object[] {
                notice.address(), receipt.detail()
            });
        }
    }

    private Optional<Receipt> byInstallation(Notice notice) {
        var from = "no-reply@" + settings.ingressDomain();
        return Smarthost.from(settings).map(host -> hand(notice, from, host));
    }

    private Optional<Receipt> byMailbox(Notice notice) {
        return mailboxes.sendersBut(notice.mailboxId()).stream()
                .map(mailbox -> through(mailbox, notice))
                .filter(NoticeSender::isTaken)
                .findFirst();
    }

    private Receipt through(SenderMailbox mailbox, Notice notice) {
        var server = mailboxes.sending(mailbox.id());
        if (server.isEmpty()) {
            return Receipt.retry("It does not send any more");
        }
        var access = tokens.of(mailbox.id(), server.get().signIn(), server.get().password());
        try {
            var host = Smarthost.of(server.get().server(), access, settings.ingressDomain(), egress::addresses);
            return hand(notice, mailbox.address(), host);
        } catch (MessagingException withoutToken) {
            return Receipt.retry(withoutToken.getMessage());
        }
    }

    private Receipt hand(Notice notice, String from, Smarthost host) {
        var id = own.of("notice-" + notice.id() + "-" + notice.createdAt().toEpochMilli());
        var raw = signer.sign(NoticeComposer.compose(notice, from, id), from);
        return new SmtpSender(host, () -> true).send(new Envelope(from, List.of(notice.address()), false), raw);
    }

    private static boolean isTaken(Receipt receipt) {
        return receipt.state() == DeliveryState.SENT;
    }
}

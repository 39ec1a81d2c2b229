package org.samtal.mailbox;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.MailboxAlarm.Kind;

/**
 * Raises the alarm when a mailbox has not been read for a while, or is about to stop (spec of every such product: channels stop
 * silently). Each thing is told once, by one node, and its end as well.
 */
@Stateless
public class MailboxAlarms {

    @Inject
    MailboxAlarmRepository mailboxes;

    @Inject
    Settings settings;

    @Inject
    Event<MailboxAlarm> alarms;

    /** Looks at all of them; runs on every node, and whoever marks one first tells of it. */
    @Requires(SYSTEM)
    public void look() {
        mailboxes.stoppedFor(settings.alarmAfter()).stream()
                .filter(mailbox -> mailboxes.markTold(mailbox.id()))
                .forEach(mailbox -> fire(Kind.STOPPED, mailbox));
        mailboxes.workingAgain().stream()
                .filter(mailbox -> mailboxes.markUntold(mailbox.id()))
                .forEach(mailbox -> fire(Kind.WORKS_AGAIN, mailbox));
        mailboxes.certificatesEnding().stream()
                .filter(mailbox -> mailboxes.markCertificate(mailbox.id()))
                .forEach(mailbox -> fire(Kind.CERTIFICATE_ENDS, mailbox));
    }

    private void fire(Kind kind, Mailbox mailbox) {
        var view = mailbox.view(FolderFigures.NONE);
        alarms.fire(new MailboxAlarm(
                kind,
                mailbox.id(),
                view.settings().address(),
                kind == Kind.STOPPED ? view.failingSince() : Optional.empty(),
                kind == Kind.STOPPED ? view.fault() : Optional.empty(),
                kind == Kind.CERTIFICATE_ENDS ? view.certificateUntil() : Optional.empty()));
    }
}

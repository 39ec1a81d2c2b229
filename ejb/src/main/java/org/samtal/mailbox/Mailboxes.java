package org.samtal.mailbox;

import static org.samtal.access.Permission.INBOX_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.Secret;
import org.samtal.kernel.SecretBox;
import org.samtal.kernel.Settings;

/**
 * Connects mailboxes of other servers to inboxes, for administrators.
 *
 * <p>Passwords go in and never come out again (S21). A password goes to the server it was given for and to no other: whoever
 * changes where a mailbox is has to know it.
 */
@Stateless
public class Mailboxes {

    @Inject
    MailboxRepository mailboxes;

    @Inject
    FolderRepository folders;

    @Inject
    Inboxes inboxes;

    @Inject
    SecretBox box;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<MailboxesChanged> changes;

    /** All of them, by name. */
    @Requires(INBOX_MANAGE)
    public List<MailboxView> list() {
        var figures = folders.figures();
        return mailboxes.list().stream()
                .map(mailbox -> mailbox.view(figures.getOrDefault(mailbox.id(), FolderFigures.NONE)))
                .toList();
    }

    @Requires(INBOX_MANAGE)
    public MailboxView get(long id) {
        return require(id).view(folders.figures().getOrDefault(id, FolderFigures.NONE));
    }

    /** Connects a mailbox; the first fetch begins within seconds. */
    @Requires(INBOX_MANAGE)
    public MailboxView create(MailboxDraft draft, MailboxPasswords passwords) {
        check(draft, 0);
        var receiving = passwords.receiving().orElseThrow(() -> missing("password"));
        var mailbox = new Mailbox(draft, clock.instant());
        mailboxes.add(mailbox);
        mailbox.keepReceivingPassword(box.seal(receiving, mailbox.receivingOwner()));
        if (draft.sending().isPresent()) {
            mailbox.keepSendingPassword(box.seal(passwords.sending().orElse(receiving), mailbox.sendingOwner()));
        }
        mailboxes.flush();
        record(AuditAction.MAILBOX_CONNECTED, mailbox.id());
        return get(mailbox.id());
    }

    /** Changes what it is; the cursors of folders that stay are kept. */
    @Requires(INBOX_MANAGE)
    public MailboxView change(long id, MailboxDraft draft, MailboxPasswords passwords) {
        check(draft, id);
        var mailbox = require(id);
        var before = mailbox.draft();
        refuseWithoutPassword(before, draft, passwords);
        mailbox.apply(draft);
        passwords.receiving().map(one -> seal(one, mailbox.receivingOwner())).ifPresent(mailbox::keepReceivingPassword);
        passwords.sending().map(one -> seal(one, mailbox.sendingOwner())).ifPresent(mailbox::keepSendingPassword);
        mailboxes.flush();
        record(AuditEvent.of(AuditAction.MAILBOX_CHANGED, subject(id)).withChange(before, draft));
        return get(id);
    }

    /** Stops fetching until {@link #resume}; what comes meanwhile stays on its server. */
    @Requires(INBOX_MANAGE)
    public void pause(long id) {
        require(id);
        mailboxes.setStatus(id, MailboxStatus.PAUSED);
        record(AuditAction.MAILBOX_PAUSED, id);
    }

    /** Fetches again, at once: after a pause, or without waiting for the next try of one that fails. */
    @Requires(INBOX_MANAGE)
    public void resume(long id) {
        require(id);
        mailboxes.setStatus(id, MailboxStatus.ACTIVE);
        record(AuditAction.MAILBOX_RESUMED, id);
    }

    /** Forgets the mailbox and its passwords. What was fetched stays. */
    @Requires(INBOX_MANAGE)
    public void remove(long id) {
        mailboxes.remove(require(id));
        record(AuditAction.MAILBOX_REMOVED, id);
    }

    private void check(MailboxDraft draft, long id) {
        inboxes.get(draft.inboxId());
        draft.refusePlainUnless(settings.allowsPlainMailboxes());
        if (mailboxes.isTaken(draft.address(), id)) {
            throw new Rejected("address", "mailbox.address.taken");
        }
    }

    /** What is kept goes to the server it was given for, and in the way it was given. */
    private static void refuseWithoutPassword(MailboxDraft before, MailboxDraft draft, MailboxPasswords typed) {
        var isOtherWay = before.signIn() != draft.signIn();
        if (typed.receiving().isEmpty() && (isOtherWay || !draft.receiving().mayHavePasswordOf(before.receiving()))) {
            throw missing("password");
        }
        if (typed.sending().isEmpty()
                && ((isOtherWay && draft.sending().isPresent())
                        || needsSendingPassword(before.sending(), draft.sending()))) {
            throw missing("sendingPassword");
        }
    }

    private static boolean needsSendingPassword(Optional<MailServer> before, Optional<MailServer> after) {
        return after.filter(server -> before.filter(server::mayHavePasswordOf).isEmpty())
                .isPresent();
    }

    private String seal(Secret secret, String owner) {
        return box.seal(secret, owner);
    }

    private static Rejected missing(String field) {
        return new Rejected(field, "mailbox.password.missing");
    }

    private Mailbox require(long id) {
        return mailboxes.find(id).orElseThrow(() -> new NotFound("mailbox.missing"));
    }

    private void record(AuditAction action, long id) {
        record(AuditEvent.of(action, subject(id)));
    }

    private void record(AuditEvent event) {
        auditTrail.record(event);
        changes.fire(new MailboxesChanged());
    }

    private static String subject(long id) {
        return "mailbox:" + id;
    }
}

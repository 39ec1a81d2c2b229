package org.samtal.mailbox;

import static org.samtal.access.Permission.INBOX_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.Secret;
import org.samtal.kernel.Settings;

/**
 * Tries connections out before and after they are kept. Holds no transaction while it speaks to other servers.
 *
 * <p>A password that was kept is tried with the server it was given for and no other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxTests {

    @Inject
    MailboxSecrets secrets;

    @Inject
    Instance<MailboxProbe> probe;

    @Inject
    CurrentActor currentActor;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Settings settings;

    /** A mailbox that is not connected yet. */
    @Requires(INBOX_MANAGE)
    public List<MailboxCheck> test(MailboxDraft draft, MailboxPasswords typed) {
        var receiving = typed.receiving().orElseThrow(() -> missing("password"));
        return check(
                draft, receiving, draft.sending().map(server -> typed.sending().orElse(receiving)), 0);
    }

    /** A connected mailbox with these changes; passwords that were not typed are the kept ones. */
    @Requires(INBOX_MANAGE)
    public List<MailboxCheck> testChange(long id, MailboxDraft draft, MailboxPasswords typed) {
        var kept = currentActor.asSystem(() -> secrets.kept(id));
        var receiving = typed.receiving()
                .or(() -> kept.receivingFor(draft.receiving(), draft.signIn()))
                .orElseThrow(() -> missing("password"));
        var sending = draft.sending().map(server -> typed.sending()
                .or(() -> kept.sendingFor(server, draft.signIn()))
                .orElseThrow(() -> missing("sendingPassword")));
        return check(draft, receiving, sending, id);
    }

    /** A connected mailbox as it is. */
    @Requires(INBOX_MANAGE)
    public List<MailboxCheck> testKept(long id) {
        var draft = currentActor.asSystem(() -> secrets.kept(id)).settings();
        return testChange(id, draft, MailboxPasswords.unchanged());
    }

    private List<MailboxCheck> check(MailboxDraft draft, Secret receiving, Optional<Secret> sending, long id) {
        draft.refusePlainUnless(settings.allowsPlainMailboxes());
        auditTrail.record(AuditEvent.of(AuditAction.MAILBOX_TESTED, "mailbox:" + (id == 0 ? "new" : id)));
        return probe.get().check(id, draft, receiving, sending);
    }

    private static Rejected missing(String field) {
        return new Rejected(field, "mailbox.password.missing");
    }
}

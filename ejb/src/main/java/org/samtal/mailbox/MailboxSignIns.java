package org.samtal.mailbox;

import static org.samtal.access.Permission.INBOX_MANAGE;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.Secret;
import org.samtal.kernel.SecretBox;

/** Keeps the tokens of mailboxes that are signed in to at their provider. */
@Stateless
public class MailboxSignIns {

    @Inject
    MailboxRepository mailboxes;

    @Inject
    RegisteredClients clients;

    @Inject
    Instance<TokenServer> server;

    @Inject
    SecretBox box;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Event<MailboxesChanged> changes;

    @Inject
    Event<TokensGiven> given;

    /** The lasting token for the code its owner has come back with; refused, with the reason, where the provider gives none. */
    @Requires(INBOX_MANAGE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Secret exchange(SignIn provider, String code, String verifier, String redirect) {
        var client = clients.find(provider).orElseThrow(() -> new NotFound("mailbox.provider.missing"));
        try {
            var tokens = server.get().exchange(client, code, verifier, redirect);
            given.fire(new TokensGiven(tokens));
            return tokens.refresh().orElseThrow(() -> new Rejected("password", "mailbox.token.short"));
        } catch (SignInFailed failed) {
            throw new Rejected(
                    "password", failed.fault().key(), failed.fault().arguments().toArray());
        }
    }

    /** Its owner has signed in again: the mailbox goes on at once. */
    @Requires(INBOX_MANAGE)
    public void renew(long id, Secret refresh) {
        keep(id, refresh);
        mailboxes.flush();
        mailboxes.setStatus(id, MailboxStatus.ACTIVE);
        auditTrail.record(AuditEvent.of(AuditAction.MAILBOX_CHANGED, "mailbox:" + id));
        changes.fire(new MailboxesChanged());
    }

    /** The provider has given out another lasting token in the place of the one we had. */
    @Requires(SYSTEM)
    public void rotated(long id, Secret refresh) {
        keep(id, refresh);
    }

    private void keep(long id, Secret refresh) {
        var mailbox = mailboxes.find(id).orElseThrow(() -> new NotFound("mailbox.missing"));
        if (!mailbox.draft().signIn().isToken()) {
            throw new Rejected("password", "mailbox.password.missing");
        }
        mailbox.keepReceivingPassword(box.seal(refresh, mailbox.receivingOwner()));
        if (mailbox.draft().sending().isPresent()) {
            mailbox.keepSendingPassword(box.seal(refresh, mailbox.sendingOwner()));
        }
    }
}

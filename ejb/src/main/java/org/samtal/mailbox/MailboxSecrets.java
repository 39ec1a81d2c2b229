package org.samtal.mailbox;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.SecretBox;

/** Opens the passwords of connected mailboxes for the product itself, and for nobody else (S21). */
@Stateless
public class MailboxSecrets {

    @Inject
    MailboxRepository mailboxes;

    @Inject
    SecretBox box;

    /** Where replies through a mailbox leave; empty where it is connected no more, or does not send. */
    @Requires(SYSTEM)
    public Optional<SendingServer> sending(long id) {
        return mailboxes.find(id).flatMap(mailbox -> mailbox.draft()
                .sending()
                .map(server -> new SendingServer(
                        server,
                        mailbox.draft().signIn(),
                        box.open(mailbox.sendingPassword(), mailbox.sendingOwner()))));
    }

    /** Roads for what does not have to leave through this mailbox, the oldest first. */
    @Requires(SYSTEM)
    public List<SenderMailbox> sendersBut(long id) {
        return mailboxes.senders().stream()
                .filter(mailbox -> mailbox.id() != id)
                .map(mailbox -> new SenderMailbox(mailbox.id(), mailbox.draft().address()))
                .toList();
    }

    /** A mailbox with its passwords. */
    @Requires(SYSTEM)
    public KeptMailbox kept(long id) {
        var mailbox = mailboxes.find(id).orElseThrow(() -> new NotFound("mailbox.missing"));
        return new KeptMailbox(
                mailbox.draft(),
                box.open(mailbox.receivingPassword(), mailbox.receivingOwner()),
                mailbox.sendingPassword().isEmpty()
                        ? Optional.empty()
                        : Optional.of(box.open(mailbox.sendingPassword(), mailbox.sendingOwner())));
    }
}

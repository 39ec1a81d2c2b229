package org.samtal.mailbox;

import static org.samtal.access.Permission.INBOX_MANAGE;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.access.Requires;

/** The providers this installation is registered with. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OAuthClients {

    @Inject
    RegisteredClients clients;

    /** Those whose mailboxes need no password. */
    @Requires(INBOX_MANAGE)
    public List<SignIn> configured() {
        return Stream.of(SignIn.values())
                .filter(provider -> clients.find(provider).isPresent())
                .toList();
    }

    /** What the owner of a mailbox is sent to the provider with. */
    @Requires(INBOX_MANAGE)
    public Optional<ConsentPage> page(SignIn provider) {
        return clients.find(provider)
                .map(client -> new ConsentPage(client.authorize(), client.id(), client.scope(), client.extras()));
    }

    /** All that is known of the registration, its secret included, for the product itself. */
    @Requires(SYSTEM)
    public Optional<OAuthClient> client(SignIn provider) {
        return clients.find(provider);
    }
}

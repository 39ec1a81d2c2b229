package org.samtal.inbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import org.samtal.access.CurrentActor;
import org.samtal.access.Permission;
import org.samtal.access.Visibility;
import org.samtal.kernel.Actor;
import org.samtal.kernel.Actor.SystemActor;

/**
 * Answers which inboxes the actor of the moment may see.
 *
 * <p>Asked anew in every transaction, so that a right that was taken away is gone at once (S16), and once in each: a page
 * asks six times.
 */
@ApplicationScoped
public class InboxVisibility {

    @Inject
    InboxRepository inboxes;

    @Inject
    CurrentActor currentActor;

    @Resource
    TransactionSynchronizationRegistry transactions;

    public Visibility current() {
        return transactions.getTransactionKey() == null
                ? find()
                : known().computeIfAbsent(currentActor.get(), actor -> find());
    }

    /** Lets go of what this transaction knows, after it has changed inboxes or who belongs to them. */
    void forget() {
        if (transactions.getTransactionKey() != null) {
            known().clear();
        }
    }

    private Visibility find() {
        if (currentActor.get() instanceof SystemActor || currentActor.may(Permission.INBOX_MANAGE)) {
            return new Visibility(inboxes.allIds());
        }
        return new Visibility(inboxes.idsOpenTo(currentActor.agentId()));
    }

    @SuppressWarnings("unchecked")
    private Map<Actor, Visibility> known() {
        var known = (Map<Actor, Visibility>) transactions.getResource(InboxVisibility.class);
        if (known == null) {
            known = new HashMap<>();
            transactions.putResource(InboxVisibility.class, known);
        }
        return known;
    }
}

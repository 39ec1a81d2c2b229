package org.samtal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.samtal.access.CurrentActor;
import org.samtal.access.Permission;
import org.samtal.access.Visibility;
import org.samtal.kernel.Actor.SystemActor;

/**
 * Answers which inboxes the actor of the moment may see.
 *
 * <p>Asked anew for every call, so that a right that was taken away is gone at once (S16).
 */
@ApplicationScoped
public class InboxVisibility {

    @Inject
    InboxRepository inboxes;

    @Inject
    CurrentActor currentActor;

    public Visibility current() {
        if (currentActor.get() instanceof SystemActor || currentActor.may(Permission.INBOX_MANAGE)) {
            return new Visibility(inboxes.allIds());
        }
        return new Visibility(inboxes.idsOpenTo(currentActor.agentId()));
    }
}

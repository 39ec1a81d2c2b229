package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.samtal.access.CurrentActor;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.Signature;
import org.samtal.team.Agents;

/** Knows what stands below a mail: the lines of the agent who writes it, then those of its inbox. */
@ApplicationScoped
class Signatures {

    @Inject
    Agents agents;

    @Inject
    Inboxes inboxes;

    @Inject
    CurrentActor currentActor;

    String of(Conversation conversation) {
        var own = currentActor.agentId() == 0 ? "" : agents.preferences().signature();
        return Signature.joined(own, inboxes.address(conversation.inboxId()).signature());
    }
}

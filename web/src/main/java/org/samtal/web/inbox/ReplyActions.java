package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.TroubledReplies;
import org.samtal.outbox.SendAgain;

/** What an agent does about a reply that did not arrive, or may not have. */
@Named
@RequestScoped
public class ReplyActions {
    @Inject
    @Param(name = "conversation")
    Long conversation;

    @Inject
    @Param(name = "message")
    Long message;

    @Inject
    @Param(name = "attempts")
    Integer attempts;

    /** Whether the button that was pressed says that it may arrive twice. */
    @Inject
    @Param(name = "twice")
    Boolean twice;

    @Inject
    TroubledReplies troubled;

    /** Lets it be. */
    public void leave() {
        troubled.leave(conversation, message, attempts);
    }

    /** Sends it again, unless it has been since it was shown. */
    public void sendAgain() {
        troubled.sendAgain(conversation, message, new SendAgain(attempts, Boolean.TRUE.equals(twice)));
    }
}

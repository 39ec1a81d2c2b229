package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.samtal.access.CurrentActor;
import org.samtal.conversation.ScheduledReplies;
import org.samtal.kernel.Settings;

/** Replies of the opened conversation that have not left. */
@Named
@RequestScoped
public class LaterPanel {
    @Inject
    @Param(name = "conversation")
    Long conversation;

    @Inject
    @Param(name = "clientId")
    String clientId;

    @Inject
    InboxLocation inboxLocation;

    @Inject
    ScheduledReplies replies;

    @Inject
    CurrentActor currentActor;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private List<LaterCard> cards;

    /** Those that leave first at the head. */
    public List<LaterCard> getCards() {
        if (cards == null) {
            var now = clock.instant();
            cards = replies.of(inboxLocation.getConversationId()).stream()
                    .map(reply -> LaterCard.of(reply, currentActor.agentId(), now))
                    .toList();
        }
        return cards;
    }

    /** For how many seconds a reply can be taken back, 0 where it leaves at once. */
    public long getUndoSeconds() {
        return settings.undoSend().toSeconds();
    }

    /** Keeps a reply from leaving; its author's browser has what it needs to go on writing. */
    public void takeBack() {
        replies.takeBack(conversation, Optional.ofNullable(clientId).orElse(""));
    }
}

package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.samtal.access.CurrentActor;
import org.samtal.conversation.AuthorKind;
import org.samtal.conversation.MessageView;
import org.samtal.conversation.Messages;
import org.samtal.web.app.Page;
import org.samtal.web.app.Times;

/** A stretch of the messages of the opened conversation. */
@Named
@RequestScoped
public class ThreadPanel {
    private static final int STRETCH = 50;

    @Inject
    @Param(name = "after")
    Integer after;

    @Inject
    @Param(name = "before")
    Integer before;

    @Inject
    InboxLocation inboxLocation;

    @Inject
    Messages messages;

    @Inject
    Page page;

    @Inject
    Times times;

    @Inject
    OpenedConversation opened;

    @Inject
    CurrentActor currentActor;

    private List<MessageCard> cards;
    private int firstUnread = -1;

    /** The newest messages, those after a place, or those before one; oldest first. */
    public List<MessageCard> getCards() {
        if (cards == null) {
            opened.getView();
            cards = cards(stretch());
        }
        return cards;
    }

    /** Place of the first message shown; the ones before it are a click away. */
    public int getFirstSeq() {
        return getCards().isEmpty() ? 1 : getCards().get(0).message().seq();
    }

    /** How many messages stand before the first one shown. */
    public int getEarlier() {
        return getFirstSeq() - 1;
    }

    /** Place of the first message this agent has not read, 0 where all is read. */
    public int getFirstUnread() {
        if (firstUnread < 0) {
            var read = opened.getView().lastRead();
            firstUnread = getCards().stream()
                    .map(MessageCard::message)
                    .filter(message -> !isOwn(message))
                    .mapToInt(MessageView::seq)
                    .filter(seq -> read > 0 && seq > read)
                    .findFirst()
                    .orElse(0);
        }
        return firstUnread;
    }

    /** What the agent did or wrote is no news to them. */
    private boolean isOwn(MessageView message) {
        return message.author().kind() == AuthorKind.AGENT && message.author().id() == currentActor.agentId();
    }

    private List<MessageView> stretch() {
        var id = inboxLocation.getConversationId();
        return after != null
                ? messages.after(id, after, STRETCH).items()
                : messages.before(id, Optional.ofNullable(before).orElse(Integer.MAX_VALUE), STRETCH);
    }

    private List<MessageCard> cards(List<MessageView> stretch) {
        var made = new ArrayList<MessageCard>(stretch.size());
        var last = Optional.<Instant>empty();
        var zone = page.getZone();
        for (var message : stretch) {
            made.add(MessageCard.of(message, last, zone, times.text()));
            last = Optional.of(message.receivedAt());
        }
        return made;
    }
}

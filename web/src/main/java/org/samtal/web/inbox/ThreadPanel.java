package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.samtal.channel.Recipient;
import org.samtal.conversation.Assignee;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.ConversationView;
import org.samtal.conversation.Conversations;
import org.samtal.conversation.MessageView;
import org.samtal.conversation.Messages;
import org.samtal.web.app.Page;
import org.samtal.web.app.Times;

/** The opened conversation: its head and a stretch of its messages. */
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
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Page page;

    @Inject
    Times times;

    private ConversationView conversation;
    private List<MessageCard> cards;
    private int firstUnread = -1;

    /** The conversation without its messages; read first, so that its place is never ahead of what is shown. */
    public ConversationView getConversation() {
        if (conversation == null) {
            conversation = conversations.view(inboxLocation.getConversationId());
        }
        return conversation;
    }

    /** Whether somebody still has to act. */
    public boolean isOpen() {
        return getConversation().status() == ConversationStatus.OPEN;
    }

    /** The newest messages, those after a place, or those before one; oldest first. */
    public List<MessageCard> getCards() {
        if (cards == null) {
            getConversation();
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
            var read = getConversation().lastRead();
            firstUnread = getCards().stream()
                    .mapToInt(card -> card.message().seq())
                    .filter(seq -> read > 0 && seq > read)
                    .findFirst()
                    .orElse(0);
        }
        return firstUnread;
    }

    /** The agent it is given to, 0 for nobody. */
    public long getOwnerId() {
        return getConversation().assignee().map(Assignee::id).orElse(0L);
    }

    /** The name of that agent, empty for nobody. */
    public String getOwnerName() {
        return getConversation().assignee().map(Assignee::name).orElse("");
    }

    /** Who is due an answer, as it can be changed. */
    public String getReplyTo() {
        return written(getConversation().replyTo());
    }

    /** Who gets a copy of it. */
    public String getReplyCc() {
        return written(getConversation().replyCc());
    }

    /** What will stand below it, in one line. */
    public String getSignature() {
        return getConversation().signature().replace("\n", " · ");
    }

    private static String written(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::written).collect(Collectors.joining(", "));
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

package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.samtal.channel.Recipient;
import org.samtal.conversation.Assignee;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.ConversationView;
import org.samtal.conversation.Conversations;
import org.samtal.conversation.Drafts;
import org.samtal.web.app.Notices;
import org.samtal.web.app.Times;

/** What the head, the details and the composer say of the opened conversation. */
@Named
@RequestScoped
public class OpenedConversation {
    @Inject
    InboxLocation inboxLocation;

    @Inject
    Conversations conversations;

    @Inject
    Drafts drafts;

    @Inject
    Times times;

    @Inject
    Notices notices;

    private ConversationView view;

    /** The conversation without its messages; read first, so that its place is never ahead of what is shown. */
    public ConversationView getView() {
        if (view == null) {
            view = conversations.view(inboxLocation.getConversationId());
        }
        return view;
    }

    /** Whether somebody has to act now. */
    public boolean isOpen() {
        return getView().status() == ConversationStatus.OPEN;
    }

    /** Whether closing is what comes next; what is closed or given up is opened again. */
    public boolean isClosable() {
        return getView().status().isPending();
    }

    /** Its status, as part of keys and class names. */
    public String getStatus() {
        return getView().status().name().toLowerCase(Locale.ROOT);
    }

    /** Its status in words, with the time a snoozed one comes back. */
    public String getStatusText() {
        var until = getView().snoozedUntil();
        return until.isEmpty()
                ? notices.text("inbox.status." + getStatus())
                : notices.text("inbox.status.snoozedUntil", times.full(until.get()));
    }

    /** The agent it is given to, 0 for nobody. */
    public long getOwnerId() {
        return getView().assignee().map(Assignee::id).orElse(0L);
    }

    /** The name of that agent, empty for nobody. */
    public String getOwnerName() {
        return getView().assignee().map(Assignee::name).orElse("");
    }

    /** Who is due an answer, as it can be changed. */
    public String getReplyTo() {
        return written(getView().replyTo());
    }

    /** Who gets a copy of it. */
    public String getReplyCc() {
        return written(getView().replyCc());
    }

    /** What will stand below it, in one line. */
    public String getSignature() {
        return getView().signature().replace("\n", " · ");
    }

    /** The reader's own drafts in it with their revisions, such as {@code reply:4,comment:1}. */
    public String getDrafts() {
        return drafts.of(getView().id()).stream()
                .map(draft -> draft.kind().name().toLowerCase(Locale.ROOT) + ":" + draft.revision())
                .collect(Collectors.joining(","));
    }

    private static String written(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::written).collect(Collectors.joining(", "));
    }
}

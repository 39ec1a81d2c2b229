package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.NewConversation;
import org.samtal.conversation.NewConversations;

/** Writes to somebody first. */
@Named
@RequestScoped
public class NewConversationPanel {
    @Inject
    @Param(name = "inbox")
    Long inbox;

    @Inject
    @Param(name = "subject")
    String subject;

    @Inject
    WrittenDraft written;

    @Inject
    NewConversations conversations;

    private long started;

    /** Begins the conversation. */
    public void start() {
        var wish = new NewConversation(
                inbox == null ? 0 : inbox, Optional.ofNullable(subject).orElse(""), written.draft());
        started = conversations.start(wish, written.time()).id();
    }

    /** The conversation that has begun, 0 where none has. */
    public long getStarted() {
        return started;
    }
}

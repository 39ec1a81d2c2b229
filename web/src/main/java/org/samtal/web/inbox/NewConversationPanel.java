package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.Addressees;
import org.samtal.conversation.NewConversation;
import org.samtal.conversation.NewConversations;
import org.samtal.conversation.ReplyDraft;

/** Writes to somebody first. The draft lives in the browser until the conversation has begun. */
@Named
@RequestScoped
public class NewConversationPanel {
    @Inject
    @Param(name = "inbox")
    Long inbox;

    @Inject
    @Param(name = "to")
    String to;

    @Inject
    @Param(name = "cc")
    String cc;

    @Inject
    @Param(name = "bcc")
    String bcc;

    @Inject
    @Param(name = "subject")
    String subject;

    @Inject
    @Param(name = "text")
    String text;

    @Inject
    @Param(name = "clientId")
    String clientId;

    @Inject
    NewConversations conversations;

    private long started;

    /** Begins the conversation. */
    public void start() {
        var message = new ReplyDraft(
                given(text),
                "",
                OptionalInt.empty(),
                Optional.ofNullable(clientId),
                List.of(),
                Optional.of(Addressees.of(list(to), list(cc), list(bcc))));
        started = conversations
                .start(new NewConversation(inbox == null ? 0 : inbox, given(subject), message))
                .id();
    }

    /** The conversation that has begun, 0 where none has. */
    public long getStarted() {
        return started;
    }

    private static List<String> list(String typed) {
        return Addressees.split(given(typed));
    }

    private static String given(String typed) {
        return Optional.ofNullable(typed).orElse("");
    }
}

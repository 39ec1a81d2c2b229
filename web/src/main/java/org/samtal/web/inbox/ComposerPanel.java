package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.DraftKind;
import org.samtal.conversation.Drafts;
import org.samtal.conversation.Messages;
import org.samtal.conversation.ScheduledReplies;

/** Sends what was written under a conversation. */
@Named
@RequestScoped
public class ComposerPanel {
    @Inject
    @Param(name = "conversation")
    Long conversation;

    @Inject
    WrittenDraft written;

    @Inject
    Messages messages;

    @Inject
    ScheduledReplies later;

    @Inject
    Drafts drafts;

    /** Answers the customer, or passes messages on to somebody else, unless a message came that the agent has not seen. */
    public void reply() {
        var draft = written.draft();
        later.reply(conversation, draft, written.time());
        drafts.sent(conversation, draft.forward() ? DraftKind.FORWARD : DraftKind.REPLY);
    }

    /** Tells colleagues something the customer never sees. */
    public void comment() {
        messages.comment(conversation, written.draft());
        drafts.sent(conversation, DraftKind.COMMENT);
    }
}

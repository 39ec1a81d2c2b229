package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.Conversations;

/**
 * What an agent does with a conversation, besides writing.
 *
 * <p>The conversation's id comes with every action, since the list behind it moves.
 */
@Named
@RequestScoped
public class ConversationActions {
    @Inject
    @Param(name = "conversation")
    Long conversation;

    @Inject
    @Param(name = "agent")
    Long agent;

    @Inject
    Conversations conversations;

    /** Gives the conversation to the chosen agent, or to nobody where none is chosen. */
    public void assign() {
        conversations.assign(conversation, agent == null ? OptionalLong.empty() : OptionalLong.of(agent));
    }

    public void close() {
        conversations.close(conversation);
    }

    public void reopen() {
        conversations.reopen(conversation);
    }
}

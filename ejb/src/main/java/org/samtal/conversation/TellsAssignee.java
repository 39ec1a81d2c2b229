package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.samtal.inbox.Inboxes;
import org.samtal.outbox.AutomaticMails;
import org.samtal.team.AgentAddress;
import org.samtal.team.MailedAgents;

/**
 * Tells whoever has a conversation that the customer has written, where they want that.
 *
 * <p>Never of what is out of sight, as spam is, and what is snoozed firmly. Once, until they have looked at it or answered: a
 * customer who writes five mails makes one.
 */
@ApplicationScoped
class TellsAssignee {

    /** So long an answer to the mail is taken as the agent's. */
    private static final int DAYS = 30;

    @Inject
    MailedAgents agents;

    @Inject
    ConversationRepository conversations;

    @Inject
    ThreadTokens tokens;

    @Inject
    Inboxes inboxes;

    @Inject
    AutomaticMails automaticMails;

    @Inject
    Event<AnswerWanted> wanted;

    @Inject
    Clock clock;

    void tell(Conversation conversation, Message message) {
        if (conversation.assigneeId().isPresent() && conversation.isOpen() && !message.automatic()) {
            var id = conversation.assigneeId().getAsLong();
            agents.find(id)
                    .filter(agent -> automaticMails.allows(agent.email(), conversation.id()))
                    .filter(agent -> conversations.tell(conversation.id(), id))
                    .ifPresent(agent -> tell(agent, id, conversation, message));
        }
    }

    private void tell(AgentAddress agent, long agentId, Conversation conversation, Message message) {
        automaticMails.note(agent.email(), conversation.id());
        var lastDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS);
        var detail = tokens.agentDetail(new AgentMark(conversation.id(), agentId, lastDay));
        var author = message.author();
        wanted.fire(new AnswerWanted(
                agent,
                conversation.id(),
                author.name().isBlank() ? author.address() : author.name(),
                conversation.subject(),
                message.written(),
                inboxes.address(conversation.inboxId()).withDetail(detail)));
    }
}

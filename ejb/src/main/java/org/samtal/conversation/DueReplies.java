package org.samtal.conversation;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.kernel.Actor.AgentActor;
import org.samtal.kernel.DomainException.Forbidden;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;

/**
 * Makes messages of replies whose time has come, as their author would: with the rights the author has then.
 *
 * <p>A reply is held when the customer writes first, since it answers what is no longer the last word; when its author may
 * not send it any more; or when something of it has gone.
 */
@Stateless
public class DueReplies {

    private static final String OVERTAKEN = "conversation.later.overtaken";

    @Inject
    ScheduledReplyRepository replies;

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationEvents events;

    @Inject
    ConversationChanges changes;

    @Inject
    Messages messages;

    @Inject
    Agents agents;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /** Those to be looked at now, in their order. */
    @Requires(SYSTEM)
    public List<Long> list(int limit) {
        return replies.dueIds(clock.instant(), limit);
    }

    /** Sends one, or holds it where the customer has written; both happen once, whoever else tries. */
    @Requires(SYSTEM)
    public void send(long id) {
        replies.conversationOf(id).flatMap(conversations::lock).ifPresent(conversation -> {
            var reply = replies.lock(id).filter(waiting -> !waiting.isHeld());
            if (reply.isPresent() && replies.isOvertaken(id)) {
                hold(conversation, reply.get(), OVERTAKEN);
            } else {
                reply.filter(waiting -> waiting.isDue(clock.instant())).ifPresent(this::send);
            }
        });
    }

    /** Holds one that could not be sent; its conversation is open again, so that somebody sees it. */
    @Requires(SYSTEM)
    public void hold(long id, String reason) {
        replies.conversationOf(id).flatMap(conversations::lock).ifPresent(conversation -> replies.lock(id)
                .ifPresent(reply -> hold(conversation, reply, reason)));
    }

    private void hold(Conversation conversation, ScheduledReply reply, String reason) {
        reply.hold(reason);
        if (!conversation.isOpen()) {
            events.reopen(conversation);
        }
        changes.publish(conversation, FeedKind.CHANGED);
    }

    private void send(ScheduledReply reply) {
        var author = author(agents.get(reply.agentId()));
        replies.remove(reply);
        currentActor.runAs(author, () -> {
            messages.reply(reply.conversationId(), reply.draft());
        });
    }

    private static AgentActor author(AgentRow agent) {
        if (!agent.active()) {
            throw new Forbidden("conversation.later.inactive");
        }
        return agent.actor();
    }
}

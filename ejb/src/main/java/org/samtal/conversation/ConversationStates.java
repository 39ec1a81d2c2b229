package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_REPLY;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.DomainException.Rejected;

/** Lets agents decide when somebody has to act on a conversation: now, later, no more, or never. */
@Stateless
public class ConversationStates {

    private static final Duration FURTHEST = Duration.ofDays(3 * 366L);

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationEvents events;

    @Inject
    ConversationChanges changes;

    @Inject
    InboxVisibility visibility;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    @Requires(CONVERSATION_REPLY)
    public void close(long id) {
        var conversation = conversations.lock(id, visibility.current());
        if (conversation.status() != ConversationStatus.CLOSED) {
            events.close(conversation);
            changes.publish(conversation, FeedKind.CHANGED);
        }
    }

    /** Brings it back from wherever it is. */
    @Requires(CONVERSATION_REPLY)
    public void reopen(long id) {
        var conversation = conversations.lock(id, visibility.current());
        if (!conversation.isOpen()) {
            events.reopen(conversation);
            changes.publish(conversation, FeedKind.CHANGED);
        }
    }

    /** Takes it out of sight for a while, or for another while. */
    @Requires(CONVERSATION_REPLY)
    public void snooze(long id, Snooze snooze) {
        var now = clock.instant();
        snooze.until()
                .filter(until -> !until.isAfter(now) || until.isAfter(now.plus(FURTHEST)))
                .ifPresent(wrong -> {
                    throw new Rejected("snoozedUntil", "conversation.snooze.time");
                });
        if (snooze.firmly() && snooze.until().isEmpty()) {
            throw new Rejected("snoozedUntil", "conversation.snooze.forever");
        }
        var conversation = conversations.lock(id, visibility.current());
        conversation.snooze(snooze);
        events.add(
                conversation,
                EventKind.SNOOZED,
                snooze.until().map(Object::toString).orElse(""));
        changes.publish(conversation, FeedKind.CHANGED);
    }

    /** Nobody wants to see it, nor what its sender writes on. */
    @Requires(CONVERSATION_REPLY)
    public void markSpam(long id) {
        discard(id, ConversationStatus.SPAM, EventKind.MARKED_SPAM);
    }

    @Requires(CONVERSATION_REPLY)
    public void moveToTrash(long id) {
        discard(id, ConversationStatus.TRASH, EventKind.TRASHED);
    }

    private void discard(long id, ConversationStatus status, EventKind event) {
        var conversation = conversations.lock(id, visibility.current());
        if (conversation.status() != status) {
            conversation.put(status);
            events.add(conversation, event, "");
            changes.publish(conversation, FeedKind.CHANGED);
        }
    }

    /** Those whose time has come, the earliest first. */
    @Requires(SYSTEM)
    public List<Long> due(int limit) {
        return conversations.snoozedUntil(clock.instant(), limit);
    }

    /** Brings one back whose time has come; once, whoever else tries. */
    @Requires(SYSTEM)
    public void wake(long id) {
        conversations.lock(id).filter(this::isDue).ifPresent(conversation -> {
            events.reopen(conversation);
            changes.publish(conversation, FeedKind.CHANGED);
        });
    }

    private boolean isDue(Conversation conversation) {
        return conversation.status() == ConversationStatus.SNOOZED
                && conversation
                        .snoozedUntil()
                        .filter(until -> !until.isAfter(clock.instant()))
                        .isPresent();
    }
}

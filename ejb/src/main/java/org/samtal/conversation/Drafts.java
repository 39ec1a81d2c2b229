package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.DomainException.Rejected;

/**
 * Keeps what the acting agent has begun to write, so that it is there at every desk they come to.
 *
 * <p>Each change names the revision it goes on from. Where another desk was faster it is refused, and the desk that was
 * slower puts both together: no word is written over that has not been seen.
 */
@Stateless
public class Drafts {

    /** Longest content, in characters; what is longer stays with the browser until it is sent. */
    public static final int LONGEST = 500_000;

    @Inject
    DraftRepository drafts;

    @Inject
    ConversationRepository conversations;

    @Inject
    InboxVisibility visibility;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /** The actor's drafts in a conversation. */
    @Requires(CONVERSATION_READ)
    public List<DraftView> of(long conversationId) {
        conversations.require(conversationId, visibility.current());
        return drafts.of(currentActor.agentId(), conversationId).stream()
                .map(Draft::view)
                .toList();
    }

    /**
     * Keeps what has been written.
     *
     * @param revision the one it goes on from, 0 where there is none yet
     * @return the new revision
     */
    @Requires(CONVERSATION_REPLY)
    public long keep(long conversationId, DraftKind kind, String content, long revision) {
        if (content.length() > LONGEST) {
            throw new Rejected("content", "conversation.draft.long");
        }
        var draft = changeable(conversationId, kind, revision);
        draft.write(content, clock.instant());
        drafts.add(draft);
        return draft.revision();
    }

    /** Lets go of a draft of which nothing is left. */
    @Requires(CONVERSATION_REPLY)
    public void discard(long conversationId, DraftKind kind, long revision) {
        drafts.remove(changeable(conversationId, kind, revision));
    }

    /** Lets go of a draft that has become a message, whatever its revision. */
    @Requires(CONVERSATION_REPLY)
    public void sent(long conversationId, DraftKind kind) {
        drafts.lock(key(conversationId, kind)).ifPresent(drafts::remove);
    }

    private Draft changeable(long conversationId, DraftKind kind, long revision) {
        conversations.require(conversationId, visibility.current());
        var draft = drafts.lock(key(conversationId, kind)).orElseGet(() -> new Draft(key(conversationId, kind)));
        if (draft.revision() != revision) {
            throw new Conflict("conversation.draft.conflict");
        }
        return draft;
    }

    private Draft.Key key(long conversationId, DraftKind kind) {
        return new Draft.Key(currentActor.agentId(), conversationId, kind);
    }
}

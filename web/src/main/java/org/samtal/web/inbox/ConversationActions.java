package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.Assignments;
import org.samtal.conversation.ConversationLabels;
import org.samtal.conversation.ConversationStates;
import org.samtal.conversation.Conversations;
import org.samtal.conversation.Snooze;
import org.samtal.kernel.DomainException.Rejected;

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

    /** When a snoozed conversation comes back (RFC 3339); when the customer writes where nothing is given. */
    @Inject
    @Param(name = "until")
    String until;

    /** Whether it stays snoozed when the customer writes. */
    @Inject
    @Param(name = "firmly")
    Boolean firmly;

    @Inject
    @Param(name = "label")
    String label;

    @Inject
    @Param(name = "subject")
    String subject;

    @Inject
    Conversations conversations;

    @Inject
    Assignments assignments;

    @Inject
    ConversationLabels labels;

    @Inject
    ConversationStates states;

    /** Gives the conversation to the chosen agent, or to nobody where none is chosen. */
    public void assign() {
        perform("assign", conversation);
    }

    public void close() {
        perform("close", conversation);
    }

    public void reopen() {
        perform("reopen", conversation);
    }

    public void snooze() {
        perform("snooze", conversation);
    }

    public void markSpam() {
        perform("spam", conversation);
    }

    public void moveToTrash() {
        perform("trash", conversation);
    }

    public void markUnread() {
        perform("unread", conversation);
    }

    public void rename() {
        perform("rename", conversation);
    }

    public void label() {
        perform("label", conversation);
    }

    public void unlabel() {
        perform("unlabel", conversation);
    }

    /** Does with a conversation what this request asks for, by the name it has in the browser. */
    void perform(String action, long id) {
        switch (action) {
            case "assign" -> assignments.assign(id, agent == null ? OptionalLong.empty() : OptionalLong.of(agent));
            case "close" -> states.close(id);
            case "reopen" -> states.reopen(id);
            case "snooze" -> states.snooze(id, new Snooze(time(), Boolean.TRUE.equals(firmly)));
            case "spam" -> states.markSpam(id);
            case "trash" -> states.moveToTrash(id);
            case "unread" -> conversations.markUnread(id);
            case "rename" ->
                conversations.rename(id, Optional.ofNullable(subject).orElse(""));
            case "label" -> labels.add(id, Optional.ofNullable(label).orElse(""));
            case "unlabel" -> labels.remove(id, Optional.ofNullable(label).orElse(""));
            default -> throw new Rejected("action", "conversation.bulk.unknown");
        }
    }

    private Optional<Instant> time() {
        try {
            return Optional.ofNullable(until).filter(text -> !text.isEmpty()).map(Instant::parse);
        } catch (DateTimeParseException unreadable) {
            throw new Rejected("snoozedUntil", "conversation.snooze.time");
        }
    }
}

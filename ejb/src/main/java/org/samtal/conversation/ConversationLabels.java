package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.DomainException.Rejected;

/** Lets agents say what conversations are about. A label is there once somebody uses it. */
@Stateless
public class ConversationLabels {

    private static final int MOST = 20;

    @Inject
    LabelRepository labels;

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationChanges changes;

    @Inject
    ConversationAudit audit;

    @Inject
    InboxVisibility visibility;

    @Inject
    Clock clock;

    /** The names of all labels, by the alphabet. */
    @Requires(CONVERSATION_READ)
    public List<String> all() {
        return labels.names();
    }

    /** Gives the conversation these labels and no others. */
    @Requires(CONVERSATION_REPLY)
    public void set(long id, List<String> names) {
        change(id, before -> names.stream());
    }

    /** Gives the conversation one more. */
    @Requires(CONVERSATION_REPLY)
    public void add(long id, String name) {
        change(id, before -> Stream.concat(before, Stream.of(name)));
    }

    /** Takes one away. */
    @Requires(CONVERSATION_REPLY)
    public void remove(long id, String name) {
        var key = Label.key(name);
        change(id, before -> before.filter(other -> !Label.key(other).equals(key)));
    }

    private void change(long id, UnaryOperator<Stream<String>> changed) {
        var conversation = conversations.lock(id, visibility.current());
        var before = labels.of(id);
        var wanted = new TreeMap<String, String>();
        changed.apply(before.stream()).forEach(name -> wanted.putIfAbsent(Label.key(name), Label.plain(name)));
        if (wanted.size() > MOST) {
            throw new Rejected("labels", "conversation.label.many", MOST);
        }
        if (!wanted.keySet().equals(before.stream().map(Label::key).collect(Collectors.toSet()))) {
            var now = clock.instant();
            labels.replace(
                    id,
                    wanted.values().stream()
                            .map(name -> labels.require(name, now))
                            .toList());
            audit.record(AuditAction.CONVERSATION_LABELLED, conversation);
            changes.publish(conversation, FeedKind.CHANGED);
        }
    }
}

package org.samtal.search;

import static org.samtal.access.Permission.CONVERSATION_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.access.Visibility;
import org.samtal.conversation.list.ConversationList;
import org.samtal.conversation.list.ConversationRow;
import org.samtal.inbox.InboxRow;
import org.samtal.inbox.InboxVisibility;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.Settings;
import org.samtal.kernel.Slice;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;

/** Finds conversations by their words. Whatever the index says, only what the reader may see now is shown (S15). */
@Stateless
public class Searches {

    /** What was read already is left out after it was found, so that so many have to be looked at. */
    private static final int LOOKED_AT = 200;

    @Inject
    SearchIndexRepository index;

    @Inject
    SearchProgressBoard board;

    @Inject
    ConversationList list;

    @Inject
    Inboxes inboxes;

    @Inject
    InboxVisibility visibility;

    @Inject
    Agents agents;

    @Inject
    CurrentActor currentActor;

    @Inject
    Settings settings;

    /**
     * The best conversations for a line of words and operators; all of them where it is empty.
     *
     * @param limit from 1 to {@value Slice#MAXIMUM_LIMIT}
     */
    @Requires(CONVERSATION_READ)
    public Found find(String line, int limit) {
        var most = Slice.checkedLimit(limit);
        var query = SearchParser.parse(line, settings.reportZone());
        var hits = index.find(
                query, within(query), query.assigned().map(this::assignees), query.unread() ? LOOKED_AT : most);
        var rows = list.rows(hits.ids()).stream()
                .filter(row -> !query.unread() || row.unread())
                .limit(most)
                .toList();
        var complete = board.position().filter(SearchPosition::isComplete).isPresent();
        return new Found(marked(rows, query), query.unread() ? rows.size() : hits.total(), complete);
    }

    private List<FoundConversation> marked(List<ConversationRow> rows, SearchQuery query) {
        var marks = new SearchMarks(index.analyzers(), query.words());
        var said = index.texts(rows.stream().map(ConversationRow::id).toList(), visibility.current());
        return rows.stream()
                .map(row -> found(row, marks, said.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static FoundConversation found(
            ConversationRow row, SearchMarks marks, List<SearchIndexRepository.Said> said) {
        for (var one : said) {
            var excerpt = marks.excerpt(one.text());
            if (!excerpt.parts().isEmpty()) {
                return new FoundConversation(row, marks.mark(row.subject()), one.seq(), excerpt);
            }
        }
        return new FoundConversation(row, marks.mark(row.subject()), 0, new Marked(List.of()));
    }

    private Visibility within(SearchQuery query) {
        var visible = visibility.current();
        return query.inbox().map(name -> named(name, visible)).orElse(visible);
    }

    private Visibility named(String name, Visibility visible) {
        var found = inboxes.mine().stream()
                .filter(inbox -> inbox.name().toLowerCase(Locale.ROOT).startsWith(name))
                .map(InboxRow::id)
                .filter(visible::allows)
                .collect(Collectors.toSet());
        return new Visibility(found);
    }

    private List<Long> assignees(String name) {
        var known = Map.of(
                "me", currentActor.agentId(), "mig", currentActor.agentId(), "nobody", 0L, "none", 0L, "ingen", 0L);
        return Optional.ofNullable(known.get(name)).map(List::of).orElseGet(() -> agents.all().stream()
                .filter(agent -> agent.name().toLowerCase(Locale.ROOT).startsWith(name))
                .map(AgentRow::id)
                .toList());
    }
}

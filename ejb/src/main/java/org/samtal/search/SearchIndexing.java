package org.samtal.search;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.conversation.feed.ConversationFeed;
import org.samtal.conversation.feed.FeedRow;
import org.samtal.job.Job;
import org.samtal.job.Jobs;
import org.samtal.job.RunRow;

/** Brings the index of this node up to what is stored, some conversations at a time. */
@Stateless
public class SearchIndexing {

    private static final int AT_A_TIME = 100;
    private static final int CHANGES = 400;
    private static final long NONE_ABOVE = Long.MAX_VALUE;

    @Inject
    SearchContentRepository contents;

    @Inject
    ConversationFeed feed;

    @Inject
    Jobs jobs;

    @Inject
    SearchProgressBoard board;

    /** How far the index of this node has come. */
    @Requires(SYSTEM)
    public SearchProgress progress() {
        return board.position()
                .map(position -> new SearchProgress(
                        position.generation(),
                        contents.count(position.scanned()),
                        contents.count(position.last()),
                        position.isComplete()))
                .orElse(SearchProgress.NONE);
    }

    /** Takes in the next stretch; gives where the index stands then. */
    @Requires(SYSTEM)
    public SearchStep advance(Optional<SearchPosition> known) {
        var numbers = feed.positions();
        var generation = jobs.newest(Job.SEARCH_INDEX, 1).stream()
                .findFirst()
                .map(RunRow::id)
                .orElse(0L);
        var position = known.filter(at -> at.generation() == generation && !at.isAheadOf(numbers))
                .orElseGet(() -> begin(generation, numbers));
        return position.isComplete() ? follow(position, numbers) : scan(position);
    }

    /** What changes from here on comes by the feed. */
    private SearchPosition begin(long generation, Map<Long, Long> numbers) {
        return new SearchPosition(generation, 0, contents.highest(), numbers);
    }

    private SearchStep scan(SearchPosition position) {
        var ids = contents.after(position.scanned(), AT_A_TIME);
        contents.take(ids);
        var last = ids.stream().max(Comparator.naturalOrder()).orElse(NONE_ABOVE);
        return new SearchStep(position.scannedTo(Math.min(last, position.last())), true);
    }

    /** Asks for the changes of those inboxes alone that have some. */
    private SearchStep follow(SearchPosition position, Map<Long, Long> numbers) {
        var reached = new HashMap<>(position.feed());
        var behind = new HashMap<Long, Long>();
        numbers.forEach((inbox, number) -> {
            var from = reached.getOrDefault(inbox, 0L);
            if (number > from) {
                behind.put(inbox, from);
            }
        });
        if (behind.isEmpty()) {
            return new SearchStep(position, false);
        }
        var stretch = feed.after(behind, CHANGES);
        if (!stretch.gapless()) {
            return new SearchStep(begin(position.generation(), numbers), true);
        }
        contents.take(
                stretch.rows().stream().map(FeedRow::conversationId).distinct().toList());
        stretch.rows().forEach(row -> reached.merge(row.inboxId(), row.number(), Math::max));
        return new SearchStep(position.at(reached), stretch.more());
    }
}

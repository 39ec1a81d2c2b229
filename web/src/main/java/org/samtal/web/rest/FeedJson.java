package org.samtal.web.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.samtal.conversation.feed.FeedRow;

/** Changes of conversations, for programs that follow them. */
final class FeedJson {

    private FeedJson() {}

    /** What has changed, and where to go on: there is always a next. */
    record Page(List<FeedRow> items, Optional<String> next) {

        static Page of(List<FeedRow> rows, Position from) {
            return new Page(rows, Optional.of(from.behind(rows).text()));
        }
    }

    /** How far a program has read the feed of each inbox. Travels as {@code inbox.number_inbox.number}. */
    record Position(Map<Long, Long> numbers) {

        static Position parse(String text) {
            var numbers = new TreeMap<Long, Long>();
            for (var part : text.split("_", -1)) {
                var dot = part.indexOf('.');
                if (dot < 0) {
                    throw Parameters.notACursor();
                }
                numbers.put(number(part.substring(0, dot)), number(part.substring(dot + 1)));
            }
            return new Position(numbers);
        }

        /** The same place, for these inboxes: one that was made since is read from its beginning. */
        Position in(Iterable<Long> inboxes) {
            var known = new TreeMap<Long, Long>();
            inboxes.forEach(inbox -> known.put(inbox, numbers.getOrDefault(inbox, 0L)));
            return new Position(known);
        }

        Position behind(List<FeedRow> rows) {
            var moved = new TreeMap<>(numbers);
            rows.forEach(row -> moved.merge(row.inboxId(), row.number(), Math::max));
            return new Position(moved);
        }

        String text() {
            return numbers.entrySet().stream()
                    .map(entry -> entry.getKey() + "." + entry.getValue())
                    .collect(Collectors.joining("_"));
        }

        private static long number(String digits) {
            return Parameters.cursor(digits);
        }
    }
}

package org.samtal.search;

import java.util.Map;

/**
 * How far an index has come.
 *
 * @param generation the run that asked for everything anew; 0 before anybody did
 * @param scanned the highest conversation that was taken in by going through all of them
 * @param last the highest there was when that began; higher ones come by the feed
 * @param feed the last change of each inbox that is in the index
 */
public record SearchPosition(long generation, long scanned, long last, Map<Long, Long> feed) {

    public SearchPosition {
        feed = Map.copyOf(feed);
    }

    boolean isComplete() {
        return scanned >= last;
    }

    /** Whether it is behind changes that there are none of, since the database was set back to an older one. */
    boolean isAheadOf(Map<Long, Long> numbers) {
        return feed.entrySet().stream().anyMatch(at -> at.getValue() > numbers.getOrDefault(at.getKey(), 0L));
    }

    SearchPosition scannedTo(long conversation) {
        return new SearchPosition(generation, conversation, last, feed);
    }

    SearchPosition at(Map<Long, Long> numbers) {
        return new SearchPosition(generation, scanned, last, numbers);
    }
}

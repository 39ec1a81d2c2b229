package org.samtal.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has what several threads bring at the same moment done by one of them, so that a fixed cost, such as that of a
 * transaction, is paid once for all.
 *
 * <p>Nobody waits for company: who finds nobody at work begins at once, and what comes meanwhile is the next group. Where
 * a group fails, each thread does its own alone, so that one bad piece of work spoils no other: doing a piece again must
 * be harmless.
 *
 * @param <T> a piece of work
 * @param <R> what comes of it, never null
 */
public final class Together<T, R> {

    private static final Logger LOG = Logger.getLogger(Together.class.getName());

    private final int most;
    private final Function<List<T>, List<R>> work;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param most pieces in one group
     * @param work does a group and gives what comes of each piece, in the same order
     */
    public Together(int most, Function<List<T>, List<R>> work) {
        this.most = most;
        this.work = work;
    }

    /** Does this piece, and perhaps others with it; fails as it fails alone. */
    public R run(T piece) {
        var place = new Place(piece);
        if (isFirst(place) || place.leads.join()) {
            lead();
        }
        return place.result == null ? work.apply(List.of(piece)).get(0) : place.result;
    }

    private synchronized boolean isFirst(Place place) {
        waiting.add(place);
        var first = !busy;
        busy = true;
        return first;
    }

    private void lead() {
        var group = nextGroup();
        try {
            if (group.size() == 1) {
                give(group, work.apply(pieces(group)));
            } else {
                tryAll(group);
            }
        } finally {
            callNext();
            group.forEach(place -> place.leads.complete(false));
        }
    }

    private void tryAll(List<Place> group) {
        CompletableFuture.completedFuture(pieces(group))
                .thenApply(work)
                .thenAccept(results -> give(group, results))
                .exceptionally(failed -> {
                    LOG.log(Level.FINE, failed, () -> group.size() + " are done one by one, together they failed");
                    return null;
                })
                .join();
    }

    private synchronized List<Place> nextGroup() {
        var group = new ArrayList<Place>();
        while (group.size() < most && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    private synchronized void callNext() {
        if (waiting.isEmpty()) {
            busy = false;
        } else {
            waiting.element().leads.complete(true);
        }
    }

    private List<T> pieces(List<Place> group) {
        return group.stream().map(place -> place.piece).toList();
    }

    private void give(List<Place> group, List<R> results) {
        for (var i = 0; i < group.size(); i++) {
            group.get(i).result = results.get(i);
        }
    }

    /** A thread with its piece of work, until its group is over or it is called to lead the next. */
    private final class Place {
        private final T piece;
        private final CompletableFuture<Boolean> leads = new CompletableFuture<>();
        private R result;

        Place(T piece) {
            this.piece = piece;
        }
    }
}

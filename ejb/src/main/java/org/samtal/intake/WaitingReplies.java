package org.samtal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replies that came before the message they answer was stored, so that they are read again as soon as it is.
 *
 * <p>Nothing depends on finding one here: each is looked at again after a while, too. Of too many the oldest are forgotten.
 */
@ApplicationScoped
class WaitingReplies {

    static final int MOST = 10_000;

    private final Map<Long, List<Long>> repliesByParent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<Long>> eldest) {
            return size() > MOST;
        }
    };

    synchronized void add(long parent, long reply) {
        repliesByParent.computeIfAbsent(parent, unseen -> new ArrayList<>()).add(reply);
    }

    /** The replies to this message, which wait no longer. */
    synchronized List<Long> take(long parent) {
        return Optional.ofNullable(repliesByParent.remove(parent)).orElse(List.of());
    }
}

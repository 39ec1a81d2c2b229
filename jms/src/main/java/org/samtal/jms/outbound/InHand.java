package org.samtal.jms.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What workers of this node are sending at this moment. A lease of this node on anything else is nobody's. */
@ApplicationScoped
public class InHand {

    private final Map<Long, Integer> workers = new ConcurrentHashMap<>();

    /** Does the work on a message. */
    void during(long id, Runnable work) {
        workers.merge(id, 1, Integer::sum);
        try {
            work.run();
        } finally {
            workers.computeIfPresent(id, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Ids of the messages. */
    public Set<Long> ids() {
        return Set.copyOf(workers.keySet());
    }
}

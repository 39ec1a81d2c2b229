package org.samtal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Deliveries that were accepted on this server a moment ago: whoever reads one next needs no lease, since nobody else
 * knows of it yet, and need not fetch its content. That saves every mail a transaction of its own.
 *
 * <p>Nothing depends on finding one here: the row is the truth, the oldest go when there are many, and one that somebody
 * else has claimed meanwhile cannot be ended any more. A number whose storing failed is never asked for.
 */
@ApplicationScoped
class FreshDeliveries {

    static final long MOST_BYTES = 16 * 1024 * 1024;

    private static final long BYTES_BESIDE_CONTENT = 1024;

    private final Map<Long, ClaimedDelivery> deliveries = new LinkedHashMap<>();
    private long bytes;

    synchronized void keep(ClaimedDelivery fresh) {
        take(fresh.id());
        deliveries.put(fresh.id(), fresh);
        bytes += size(fresh);
        var oldest = deliveries.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    /** The delivery, which is not kept any longer. */
    synchronized Optional<ClaimedDelivery> take(long id) {
        var found = Optional.ofNullable(deliveries.remove(id));
        found.ifPresent(delivery -> bytes -= size(delivery));
        return found;
    }

    private static long size(ClaimedDelivery delivery) {
        return BYTES_BESIDE_CONTENT + delivery.content().length;
    }
}

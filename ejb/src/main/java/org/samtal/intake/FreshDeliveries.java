package org.samtal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Deliveries that were accepted on this server a moment ago: whoever reads one next needs no lease, since nobody else
 * knows of it yet, and need not fetch its content. That saves every mail a transaction of its own.
 *
 * <p>Nothing depends on finding one here: the row is the truth, and one that somebody else has claimed meanwhile cannot be
 * ended any more. While there is no room, later ones are not kept: those that are read next come first. What nobody has
 * asked for in a while, such as one whose storing failed, goes.
 */
@ApplicationScoped
class FreshDeliveries {

    static final long MOST_BYTES = 64 * 1024 * 1024;
    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final long BYTES_BESIDE_CONTENT = 1024;

    @Inject
    Clock clock;

    private final Map<Long, Kept> deliveries = new LinkedHashMap<>();
    private long bytes;

    synchronized void keep(ClaimedDelivery fresh) {
        var now = clock.instant();
        take(fresh.id());
        forgetBefore(now.minus(LONGEST));
        var kept = new Kept(fresh, now);
        if (bytes + kept.size() <= MOST_BYTES) {
            deliveries.put(fresh.id(), kept);
            bytes += kept.size();
        }
    }

    /** The delivery, which is not kept any longer. */
    synchronized Optional<ClaimedDelivery> take(long id) {
        var found = Optional.ofNullable(deliveries.remove(id));
        found.ifPresent(kept -> bytes -= kept.size());
        return found.map(Kept::delivery);
    }

    private void forgetBefore(Instant moment) {
        var oldest = deliveries.values().iterator();
        while (oldest.hasNext()) {
            var kept = oldest.next();
            if (!kept.since().isBefore(moment)) {
                return;
            }
            bytes -= kept.size();
            oldest.remove();
        }
    }

    private record Kept(ClaimedDelivery delivery, Instant since) {
        long size() {
            return BYTES_BESIDE_CONTENT + delivery.content().length;
        }
    }
}

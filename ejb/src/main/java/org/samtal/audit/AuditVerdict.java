package org.samtal.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What a look at the whole audit trail found.
 *
 * @param sealed how many entries stand in the chain and are as they were written
 * @param waiting how many entries are not sealed yet; a change of these can't be noticed
 * @param oldestWaiting when the oldest of them was written
 * @param brokenAt the number of the first place at which something was changed, taken out or put in
 * @param strangers how many entries neither stand in the chain nor wait for it: nobody of the product wrote them
 * @param lastSeal the end of the chain; noted somewhere else, it shows later that the end was not cut off
 */
public record AuditVerdict(
        long sealed,
        long waiting,
        Optional<Instant> oldestWaiting,
        Optional<Long> brokenAt,
        long strangers,
        String lastSeal) {

    /** Whether nothing was changed, taken out or put in. */
    public boolean intact() {
        return brokenAt.isEmpty() && strangers == 0;
    }
}

package org.samtal.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A run of a job, as shown to administrators.
 *
 * @param scheduled whether the schedule asked for it, and not a person
 * @param everything whether it does all work anew, and not only what has changed
 * @param done items that are finished
 * @param total items there are to do, 0 until they are counted
 * @param attempts how often a node has taken it: more than one means that a node was lost on the way
 * @param error why it failed, empty otherwise
 */
public record RunRow(
        long id,
        RunState state,
        boolean scheduled,
        boolean everything,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        long done,
        long total,
        int attempts,
        String error) {

    /** How much of the work is done, from 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}

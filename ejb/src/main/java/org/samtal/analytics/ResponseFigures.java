package org.samtal.analytics;

import java.time.Duration;
import java.util.Optional;

/**
 * How long customers waited in a period.
 *
 * @param answered how many questions were answered
 * @param median half of the answers were faster; empty where there is none
 * @param slowest one answer in ten was slower (90th percentile); empty where there is none
 * @param average empty where there is none
 * @param unanswered questions without an answer: closed without one, or still waiting
 * @param waiting those of them that still wait
 */
public record ResponseFigures(
        long answered,
        Optional<Duration> median,
        Optional<Duration> slowest,
        Optional<Duration> average,
        long unanswered,
        long waiting) {

    static final ResponseFigures NONE =
            new ResponseFigures(0, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
}

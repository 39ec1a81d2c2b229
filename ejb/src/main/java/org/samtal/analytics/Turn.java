package org.samtal.analytics;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A customer's question and how long its answer took.
 *
 * @param seq place of the customer's message in the conversation
 * @param day the day the customer wrote, in the report's time zone
 * @param first whether it is the first turn of an episode
 * @param agentId who answered, empty where nobody did
 * @param took time to the answer, empty where there is none
 * @param waiting whether the customer still waits for it
 */
public record Turn(
        int seq, LocalDate day, boolean first, OptionalLong agentId, Optional<Duration> took, boolean waiting) {}

package org.samtal.analytics;

import java.time.Duration;
import java.util.Optional;

/**
 * What one agent did in a period (M-6), credited to who replied, whoever it was assigned to.
 *
 * @param replied conversations the agent replied in, each counted once
 * @param replies public messages the agent sent
 * @param medianFirst median of the first responses the agent gave; empty where there is none
 * @param repliedBefore conversations replied in the period before
 */
public record AgentFigures(
        long agentId, String name, long replied, long replies, Optional<Duration> medianFirst, long repliedBefore) {}

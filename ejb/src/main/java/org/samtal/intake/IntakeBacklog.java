package org.samtal.intake;

import java.time.Duration;

/**
 * How much mail is accepted and not yet a message: the first sign that something is stuck.
 *
 * @param waiting accepted, not yet read
 * @param oldest how long the oldest of them waits; zero when none does
 * @param quarantined could not be read and wait for somebody to look at
 */
public record IntakeBacklog(long waiting, Duration oldest, long quarantined) {}

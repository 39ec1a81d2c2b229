package org.samtal.analytics;

/**
 * The figures of a whole period.
 *
 * @param opened conversations that began in it
 * @param replied conversations in which an agent replied, each counted once
 * @param replies public messages agents sent
 * @param first first responses (M-1)
 * @param next next responses (M-4)
 */
public record PeriodFigures(long opened, long replied, long replies, ResponseFigures first, ResponseFigures next) {}

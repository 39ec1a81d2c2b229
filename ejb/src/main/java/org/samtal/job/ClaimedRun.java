package org.samtal.job;

import java.util.OptionalLong;

/**
 * A run in the hands of one node.
 *
 * @param attempt which try this is, from 1; also the fencing token: a node that lost its lease can change nothing
 * @param executionId the execution to go on with, empty where the run has not begun
 */
public record ClaimedRun(long id, int attempt, boolean everything, OptionalLong executionId) {}

package org.samtal.job;

import java.util.OptionalLong;

/**
 * A run in the hands of one node.
 *
 * @param everything whether all work is to be done anew, and not only what has changed
 * @param executionId the execution to go on with, empty where the run has not begun
 */
public record ClaimedRun(RunLease lease, boolean everything, OptionalLong executionId) {}

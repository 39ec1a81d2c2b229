package org.samtal.job;

/**
 * A node's hold on a run.
 *
 * @param run the run's id
 * @param attempt which try this is, from 1; the fencing token: a node that lost its lease can change nothing
 */
public record RunLease(long run, int attempt) {}

package org.samtal.job;

/** Somebody asked for a run: a nudge to the node it happened on, the row itself is what counts. */
public record RunRequested(Job job) {}

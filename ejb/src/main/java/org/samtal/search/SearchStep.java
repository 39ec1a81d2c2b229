package org.samtal.search;

/**
 * Where an index stands after some work.
 *
 * @param more whether there is more to do at once
 */
public record SearchStep(SearchPosition position, boolean more) {}

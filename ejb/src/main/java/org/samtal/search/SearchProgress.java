package org.samtal.search;

/**
 * How far a node has come in taking in all conversations.
 *
 * @param generation the run of the job that asked for it; 0 for the first time
 * @param done conversations that are in the index
 * @param total conversations there were when it began
 * @param complete whether only the changes that follow are left
 */
public record SearchProgress(long generation, long done, long total, boolean complete) {

    static final SearchProgress NONE = new SearchProgress(0, 0, 0, false);
}

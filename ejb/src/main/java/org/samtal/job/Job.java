package org.samtal.job;

/** A job of the product, by the name it has everywhere: in the job repository, the file that wires it and the logs. */
public enum Job {
    /** Turns messages into the facts that reports count. */
    NIGHTLY_ANALYTICS("nightly-analytics", true),
    /** Forgets changes that nobody asks for any more. */
    FEED_PRUNING("feed-pruning", true),
    /** Makes every node take in all conversations for its search anew. */
    SEARCH_INDEX("search-index", false);

    private final String id;
    private final boolean nightly;

    Job(String id, boolean nightly) {
        this.id = id;
        this.nightly = nightly;
    }

    /** Whether it runs every night, and not only when it is asked for. */
    public boolean isNightly() {
        return nightly;
    }

    public String id() {
        return id;
    }
}

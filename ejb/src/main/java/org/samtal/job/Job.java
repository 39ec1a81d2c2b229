package org.samtal.job;

/** A job of the product, by the name it has everywhere: in the job repository, the file that wires it and the logs. */
public enum Job {
    /** Turns messages into the facts that reports count. */
    NIGHTLY_ANALYTICS("nightly-analytics"),
    /** Forgets changes that nobody asks for any more. */
    FEED_PRUNING("feed-pruning");

    private final String id;

    Job(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}

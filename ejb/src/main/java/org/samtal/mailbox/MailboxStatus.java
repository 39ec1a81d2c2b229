package org.samtal.mailbox;

/** How a connected mailbox does. */
public enum MailboxStatus {
    /** It is fetched, and the last fetch went well or there was none yet. */
    ACTIVE,
    /** An administrator has put it on hold; it goes on where it stopped. */
    PAUSED,
    /** The last fetch failed; it is tried again with growing pauses. */
    FAILING
}

package org.samtal.access;

/** One thing an actor may be allowed to do. Front doors name the permission they ask for. */
public enum Permission {
    /** Open to everybody, signed in or not. The methods that carry it stand in one list of the tests. */
    NONE,
    /** Any signed-in agent. */
    SIGNED_IN,
    /** Read conversations of the inboxes one may see. */
    CONVERSATION_READ,
    /** Reply, comment, close and reopen. */
    CONVERSATION_REPLY,
    /** Give a conversation to somebody. */
    CONVERSATION_ASSIGN,
    /** Read reports. */
    REPORT_READ,
    /** Bring in history from another product. */
    IMPORT,
    /** See and retry what could not be read. */
    QUARANTINE_MANAGE,
    /** See the mails that left or wait. */
    OUTGOING_MAIL_READ,
    /** Make and change inboxes. */
    INBOX_MANAGE,
    /** Make and change agents and teams. */
    AGENT_MANAGE,
    /** Start jobs and see the system's state. */
    SYSTEM_MANAGE,
    /** Only the product itself: queue consumers, timers, jobs. */
    SYSTEM
}

package org.samtal.mailbox;

/** What a visit has left on the server of a mailbox for the next one; the later, the more it presses. */
public enum Remaining {
    NOTHING,
    /** Older mails that are brought in, which have time. */
    OLDER_MAIL,
    NEW_MAIL
}

package org.samtal.mailbox;

/** What a visit has left for the next one; the later, the more it presses. */
public enum Remaining {
    NOTHING,
    /** Older mails that are brought in, or copies of sent ones that are to be stored; both have time. */
    OLDER_MAIL,
    NEW_MAIL
}

package org.samtal.mailbox;

/** What is done with the server's copy of a mail after ours is safely stored. */
public enum AfterFetch {
    /** Nothing: the mailbox looks as if we had never been there. */
    LEAVE,
    /** It is marked as read. */
    FLAG,
    /** It goes to another folder. */
    MOVE,
    /** It is deleted. */
    DELETE
}

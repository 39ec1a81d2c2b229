package org.samtal.conversation;

/** Which way an item goes, seen from the company. */
public enum Direction {
    INCOMING,
    OUTGOING,
    INTERNAL
}

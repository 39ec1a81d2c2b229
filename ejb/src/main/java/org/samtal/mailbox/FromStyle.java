package org.samtal.mailbox;

/** Whose name customers see before the address of the mailbox. */
public enum FromStyle {
    AGENT_AND_COMPANY,
    COMPANY
}

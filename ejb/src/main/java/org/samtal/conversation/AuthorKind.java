package org.samtal.conversation;

/** What sort of author an item has. */
public enum AuthorKind {
    CONTACT,
    AGENT,
    SYSTEM
}

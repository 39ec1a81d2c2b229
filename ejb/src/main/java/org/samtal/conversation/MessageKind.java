package org.samtal.conversation;

/** What an item of a conversation is. */
public enum MessageKind {
    /** Written by the customer. */
    INCOMING,
    /** Written by an agent, sent to the customer. */
    REPLY,
    /** Written by an agent, for colleagues only. */
    COMMENT,
    /** Something that happened: assigned, closed, reopened. */
    EVENT;

    public Direction direction() {
        return switch (this) {
            case INCOMING -> Direction.INCOMING;
            case REPLY -> Direction.OUTGOING;
            case COMMENT, EVENT -> Direction.INTERNAL;
        };
    }
}

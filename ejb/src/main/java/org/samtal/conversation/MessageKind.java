package org.samtal.conversation;

/** What an item of a conversation is. */
public enum MessageKind {
    /** Written by the customer. */
    INCOMING,
    /** Written by an agent, sent to the customer. */
    REPLY,
    /** Passed on by an agent to somebody who is not the customer. */
    FORWARD,
    /** Sent by the inbox itself, to say that a mail has arrived. */
    ACKNOWLEDGEMENT,
    /** Written by an agent, for colleagues only. */
    COMMENT,
    /** Something that happened: assigned, closed, reopened. */
    EVENT;

    /** Whether it leaves as a mail of ours, which may fail or come back. */
    boolean isSent() {
        return direction() == Direction.OUTGOING;
    }

    public Direction direction() {
        return switch (this) {
            case INCOMING -> Direction.INCOMING;
            case REPLY, FORWARD, ACKNOWLEDGEMENT -> Direction.OUTGOING;
            case COMMENT, EVENT -> Direction.INTERNAL;
        };
    }
}

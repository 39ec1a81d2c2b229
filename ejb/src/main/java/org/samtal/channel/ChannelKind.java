package org.samtal.channel;

/** A way to write to the company. */
public enum ChannelKind {
    EMAIL,
    CHAT,
    FORM,
    MESSENGER
}

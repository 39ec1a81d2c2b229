package org.samtal.mailbox;

/** A connected mailbox that works and sends. */
public record SenderMailbox(long id, String address) {}

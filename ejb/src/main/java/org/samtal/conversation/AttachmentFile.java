package org.samtal.conversation;

/** A file of a message with its content, for a download. */
public record AttachmentFile(AttachmentView about, byte[] content) {}

package org.samtal.api;

import java.time.Instant;
import org.samtal.conversation.MessageKind;

/**
 * A message or comment from another product.
 *
 * @param kind incoming, reply or comment; events are not brought in
 * @param authorEmail an agent's for replies and comments; a customer's for incoming messages, empty for the contact's
 * @param sentAt when it was written, not in the future
 * @param text plain text; may be empty where there is HTML
 * @param html may be empty where there is text
 * @param messageId RFC 5322 Message-ID, by which later mails find the conversation; may be empty
 */
public record ImportedMessage(
        MessageKind kind, String authorEmail, Instant sentAt, String text, String html, String messageId) {}

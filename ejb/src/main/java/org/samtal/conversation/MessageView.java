package org.samtal.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.channel.Recipient;
import org.samtal.conversation.calendar.CalendarEvent;
import org.samtal.kernel.SafeHtml;

/**
 * One item of a conversation, as read by an agent.
 *
 * @param seq place in the conversation, from 1, without gaps
 * @param sentAt what the sender's clock said; never used for order
 * @param receivedAt when it was stored here
 * @param text the message as plain text; for an event the event's name
 * @param quoteAt where the quoted history begins in {@code text}, its length where nothing is quoted
 * @param html the message as HTML, empty where it was written as plain text
 * @param calendar the calendar entry among the files, where one came with it that can be read
 * @param messageId RFC 5322 Message-ID with its angle brackets, empty for comments and events
 * @param verified false when the writer joined by reference and is not yet confirmed (S26)
 * @param event what happened, for events only
 * @param subject who or what the event is about, such as the assignee's name
 */
public record MessageView(
        long id,
        long conversationId,
        int seq,
        MessageKind kind,
        Author author,
        Instant sentAt,
        Instant receivedAt,
        String text,
        int quoteAt,
        Optional<SafeHtml> html,
        List<Recipient> to,
        List<Recipient> cc,
        List<Recipient> bcc,
        List<AttachmentView> attachments,
        Optional<CalendarEvent> calendar,
        String messageId,
        boolean verified,
        Optional<EventKind> event,
        String subject,
        Optional<DeliveryView> delivery) {}

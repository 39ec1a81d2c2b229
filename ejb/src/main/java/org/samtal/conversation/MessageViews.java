package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samtal.conversation.calendar.CalendarEvent;
import org.samtal.file.Files;
import org.samtal.kernel.SafeHtml;
import org.samtal.outbox.DeliveryReports;

/**
 * Turns stored items into what an agent reads, with their files and delivery states, in four queries.
 *
 * <p>A calendar entry is read from its file whenever it is shown: few messages have one, and what is not stored twice
 * can't differ.
 */
@ApplicationScoped
class MessageViews {

    @Inject
    MessageRepository messages;

    @Inject
    DeliveryReports reports;

    @Inject
    Files contents;

    List<MessageView> of(List<Message> items) {
        var written = items.stream()
                .filter(item -> item.kind() != MessageKind.EVENT)
                .map(Message::id)
                .toList();
        var replies = items.stream()
                .filter(item -> item.kind() == MessageKind.REPLY)
                .map(Message::id)
                .toList();
        var files = messages.attachments(written);
        var deliveries = messages.deliveries(replies, reports.of(replies));
        return items.stream().map(item -> view(item, files, deliveries)).toList();
    }

    private Optional<CalendarEvent> calendar(List<MessageAttachment> files) {
        return files.stream()
                .filter(MessageAttachment::isCalendar)
                .findFirst()
                .flatMap(file -> CalendarEvent.read(contents.read(file.sha256())));
    }

    private MessageView view(
            Message item, Map<Long, List<MessageAttachment>> attached, Map<Long, DeliveryView> deliveries) {
        var files = attached.getOrDefault(item.id(), List.of());
        return new MessageView(
                item.id(),
                item.conversationId(),
                item.seq(),
                item.kind(),
                item.author(),
                item.sentAt(),
                item.receivedAt(),
                item.text(),
                item.quoteAt(),
                item.html().map(SafeHtml::clean),
                item.to(),
                item.cc(),
                files.stream().map(MessageAttachment::view).toList(),
                calendar(files),
                item.rfcMessageId(),
                item.verified(),
                item.event(),
                item.subject(),
                Optional.ofNullable(deliveries.get(item.id())));
    }
}

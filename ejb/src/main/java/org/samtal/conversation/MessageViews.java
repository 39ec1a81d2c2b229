package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samtal.channel.Recipient;
import org.samtal.conversation.calendar.CalendarEvent;
import org.samtal.file.Files;
import org.samtal.kernel.SafeHtml;
import org.samtal.outbox.DeliveryReports;
import org.samtal.outbox.Resends;

/**
 * Turns stored items into what an agent reads, with their files and delivery states, in four queries, and two more for each
 * reply that somebody is to decide about.
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
    Resends resends;

    @Inject
    Files contents;

    @Inject
    ThreadTokens tokens;

    List<MessageView> of(List<Message> items) {
        var written = items.stream()
                .filter(item -> item.kind() != MessageKind.EVENT)
                .map(Message::id)
                .toList();
        var replies = items.stream()
                .filter(item -> item.kind().isSent())
                .map(Message::id)
                .toList();
        var files = messages.attachments(written);
        var deliveries = deliveries(replies);
        return items.stream().map(item -> view(item, files, deliveries)).toList();
    }

    private Map<Long, DeliveryView> deliveries(List<Long> replies) {
        var deliveries = messages.deliveries(replies, reports.of(replies));
        var troubled = replies.stream()
                .filter(id -> deliveries.containsKey(id) && deliveries.get(id).isTroubled())
                .toList();
        var unreached = resends.unreached(troubled);
        unreached.forEach((id, addresses) ->
                deliveries.computeIfPresent(id, (same, delivery) -> delivery.withUnreached(addresses)));
        return deliveries;
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
                plain(item.to()),
                plain(item.cc()),
                item.bcc(),
                files.stream().map(MessageAttachment::view).toList(),
                calendar(files),
                item.rfcMessageId(),
                item.verified(),
                item.event(),
                item.subject(),
                Optional.ofNullable(deliveries.get(item.id())));
    }

    /** An agent need not know that answers come to an address that names their conversation. */
    private List<Recipient> plain(List<Recipient> recipients) {
        return recipients.stream()
                .map(recipient -> new Recipient(recipient.name(), tokens.plainAddress(recipient.address())))
                .toList();
    }
}

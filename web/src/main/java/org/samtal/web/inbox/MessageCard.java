package org.samtal.web.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samtal.channel.Recipient;
import org.samtal.conversation.AttachmentView;
import org.samtal.conversation.DeliveryView;
import org.samtal.conversation.Direction;
import org.samtal.conversation.EventKind;
import org.samtal.conversation.MessageKind;
import org.samtal.conversation.MessageView;
import org.samtal.outbox.DeliveryState;
import org.samtal.web.app.TimeText;
import org.samtal.web.file.PictureIds;

/**
 * An item of a conversation as the thread shows it.
 *
 * @param day the day it came, where the reader is
 * @param startsDay whether it is the first of its day, so that a divider stands above it
 * @param framed whether the HTML says more than the text does, so that it is shown in its frame
 * @param clock the time of day it came, and in full
 * @param about what an event is about: a name, or the time a snoozed conversation comes back
 * @param calendars the calendar entry that came with it, if one did
 */
public record MessageCard(
        MessageView message,
        LocalDate day,
        boolean startsDay,
        boolean framed,
        String clock,
        String full,
        String about,
        List<CalendarCard> calendars) {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif");
    private static final Pattern LAYOUT = Pattern.compile("<(?!/?(?:p|div|br|span|blockquote|html|body)\\b)\\w");

    static MessageCard of(MessageView message, Optional<Instant> before, ZoneId zone, TimeText text) {
        var moment = message.receivedAt();
        var day = LocalDate.ofInstant(moment, zone);
        var sameDay =
                before.filter(earlier -> LocalDate.ofInstant(earlier, zone).equals(day));
        var framed = message.html()
                .filter(html -> LAYOUT.matcher(html.value()).find())
                .isPresent();
        var calendars = message.calendar().stream()
                .map(entry -> CalendarCard.of(entry, zone, text))
                .toList();
        return new MessageCard(
                message,
                day,
                sameDay.isEmpty(),
                framed,
                text.clock(moment),
                text.full(moment),
                about(message, text),
                calendars);
    }

    private static String about(MessageView message, TimeText text) {
        var isTime = message.event().filter(EventKind.SNOOZED::equals).isPresent()
                && !message.subject().isEmpty();
        return isTime ? text.full(Instant.parse(message.subject())) : message.subject();
    }

    /** Name of whoever wrote it, the address where none is known. */
    public String author() {
        return message.author().name().isBlank()
                ? message.author().address()
                : message.author().name();
    }

    /** What was written, without the quoted history. */
    public String written() {
        return message.text().substring(0, quoteAt()).stripTrailing();
    }

    /** The quoted history, empty where nothing is quoted. */
    public String quoted() {
        return message.text().substring(quoteAt()).strip();
    }

    /** Whether anything stands below it. */
    public boolean footed() {
        return !files().isEmpty() || quoting();
    }

    /** Whether the quoted history stands below it; the frame of a mail that came holds its own. */
    public boolean quoting() {
        return (sent() || !framed) && !quoted().isEmpty();
    }

    /** Whether the browser should ask again how far the message has come. */
    public boolean underWay() {
        return message.delivery()
                .filter(delivery -> switch (delivery.state()) {
                    case QUEUED, CLAIMED, RETRY -> true;
                    case SENT, FAILED, UNCERTAIN -> false;
                })
                .isPresent();
    }

    /** What other servers said about it after it had left. */
    public List<ReportCard> reports() {
        return message.delivery()
                .map(delivery -> ReportCard.of(delivery.reports()))
                .orElse(List.of());
    }

    /** Whether it needs somebody's eye: refused, come back, or nobody knows. */
    public boolean failed() {
        return cameBack() || endedBadly();
    }

    private boolean cameBack() {
        return reports().stream().anyMatch(ReportCard::failed);
    }

    private boolean endedBadly() {
        return message.delivery()
                .filter(delivery -> switch (delivery.state()) {
                    case FAILED, UNCERTAIN -> true;
                    case QUEUED, CLAIMED, RETRY, SENT -> false;
                })
                .isPresent();
    }

    /** Those who have not got it, or may not have; empty while there is nothing to decide. */
    public String unreached() {
        return String.join(", ", unreachedAddresses());
    }

    /** Whether it can be sent again. */
    public boolean resendable() {
        return !unreachedAddresses().isEmpty();
    }

    /** Whether somebody has to decide what to do about it. */
    public boolean attention() {
        return message.delivery().filter(DeliveryView::attention).isPresent();
    }

    /** Whether nobody knows if it arrived, so that it may arrive twice. */
    public boolean uncertain() {
        return message.delivery()
                .filter(delivery -> delivery.state() == DeliveryState.UNCERTAIN)
                .isPresent();
    }

    /** Key of what sending it again would do. */
    public String resendKey() {
        return uncertain() ? "inbox.again.uncertain" : "inbox.again.to";
    }

    /** How often it was tried. */
    public int attempts() {
        return message.delivery().map(DeliveryView::attempts).orElse(0);
    }

    private List<String> unreachedAddresses() {
        return message.delivery().map(DeliveryView::unreached).orElse(List.of());
    }

    /** Key of the sentence for an event; taking is giving to oneself. */
    public String eventKey() {
        var event = message.event().orElseThrow();
        var taken = event == EventKind.ASSIGNED && message.author().name().equals(message.subject());
        return "inbox.event." + (taken ? "TAKEN" : event.name()) + variant(event);
    }

    private String variant(EventKind event) {
        return switch (event) {
            case SNOOZED -> message.subject().isEmpty() ? ".answered" : "";
            case ASSIGNED, REOPENED, WOKEN -> message.author().name().isEmpty() ? ".itself" : "";
            default -> "";
        };
    }

    /** Whether it was passed on to somebody who is not the customer. */
    public boolean forward() {
        return message.kind() == MessageKind.FORWARD;
    }

    /** Whether the inbox sent it by itself. */
    public boolean acknowledgement() {
        return message.kind() == MessageKind.ACKNOWLEDGEMENT;
    }

    /** Whether it left as a mail of ours. */
    public boolean sent() {
        return message.kind().direction() == Direction.OUTGOING;
    }

    /** Everybody it went to, and those who got a copy. */
    public String to() {
        return labels(message.to());
    }

    public String cc() {
        return labels(message.cc());
    }

    /** Who got a copy that the others do not know of. */
    public String bcc() {
        return labels(message.bcc());
    }

    /** What the state of its delivery has to add, such as the other server's words. */
    public String deliveryDetail() {
        return message.delivery()
                .filter(delivery -> delivery.state() != DeliveryState.SENT)
                .map(DeliveryView::detail)
                .orElse("");
    }

    /** How far it has come; empty for what is not sent anywhere. */
    public String deliveryState() {
        return cameBack()
                ? "RETURNED"
                : message.delivery()
                        .map(delivery ->
                                delivery.kept() ? "KEPT" : delivery.state().name())
                        .orElse("");
    }

    public String deliveryIcon() {
        return cameBack()
                ? "error"
                : message.delivery()
                        .map(delivery -> delivery.kept() ? "inbox" : Icons.delivery(delivery.state()))
                        .orElse("");
    }

    public String eventIcon() {
        return message.event().map(Icons::event).orElse("");
    }

    /**
     * The files that stand below it: all but the pictures that its frame shows. A content id alone says nothing, since many
     * programs give one to every file.
     */
    public List<AttachmentView> files() {
        if (message.attachments().stream().noneMatch(AttachmentView::inline)) {
            return message.attachments();
        }
        var shown = message.html().filter(html -> framed).map(PictureIds::in).orElse(Set.of());
        return message.attachments().stream()
                .filter(file -> !PICTURES.contains(file.contentType()) || !shown.contains(file.contentId()))
                .toList();
    }

    /** Icon of a file by its declared kind. */
    public String icon(AttachmentView file) {
        return Icons.file(file.contentType());
    }

    private static String labels(List<Recipient> people) {
        return people.stream().map(Recipient::label).collect(Collectors.joining(", "));
    }

    private int quoteAt() {
        return Math.max(0, Math.min(message.quoteAt(), message.text().length()));
    }
}

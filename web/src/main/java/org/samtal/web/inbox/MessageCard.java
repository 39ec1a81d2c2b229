package org.samtal.web.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samtal.conversation.AttachmentView;
import org.samtal.conversation.EventKind;
import org.samtal.conversation.MessageView;

/**
 * An item of a conversation as the thread shows it.
 *
 * @param day the day it came, where the reader is
 * @param startsDay whether it is the first of its day, so that a divider stands above it
 */
public record MessageCard(MessageView message, LocalDate day, boolean startsDay) {
    private static final Pattern LAYOUT = Pattern.compile("<(?!/?(?:p|div|br|span|blockquote|html|body)\\b)\\w");

    static MessageCard of(MessageView message, Optional<Instant> before, ZoneId zone) {
        var day = LocalDate.ofInstant(message.receivedAt(), zone);
        var sameDay = before.filter(moment -> LocalDate.ofInstant(moment, zone).equals(day));
        return new MessageCard(message, day, sameDay.isEmpty());
    }

    /** Name of whoever wrote it, the address where none is known. */
    public String author() {
        return message.author().name().isBlank()
                ? message.author().address()
                : message.author().name();
    }

    /** Whether the HTML says more than the text does, so that it is shown in its frame. */
    public boolean framed() {
        return message.html()
                .filter(html -> LAYOUT.matcher(html.value()).find())
                .isPresent();
    }

    /** What was written, without the quoted history. */
    public String written() {
        return message.text().substring(0, quoteAt()).stripTrailing();
    }

    /** The quoted history, empty where nothing is quoted. */
    public String quoted() {
        return message.text().substring(quoteAt()).strip();
    }

    public boolean hasFiles() {
        return message.attachments().stream().anyMatch(file -> !file.inline());
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

    /** Whether it needs somebody's eye: refused, or nobody knows. */
    public boolean failed() {
        return message.delivery()
                .filter(delivery -> switch (delivery.state()) {
                    case FAILED, UNCERTAIN -> true;
                    case QUEUED, CLAIMED, RETRY, SENT -> false;
                })
                .isPresent();
    }

    /** Key of the sentence for an event; taking is giving to oneself. */
    public String eventKey() {
        var event = message.event().orElseThrow();
        var taken = event == EventKind.ASSIGNED && message.author().name().equals(message.subject());
        return "inbox.event." + (taken ? "TAKEN" : event.name());
    }

    /** Icon of a file by its declared kind. */
    public String icon(AttachmentView file) {
        return file.contentType().startsWith("image/") ? "image" : "file";
    }

    private int quoteAt() {
        return Math.max(0, Math.min(message.quoteAt(), message.text().length()));
    }
}

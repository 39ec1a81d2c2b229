package org.samtal.web.inbox;

import org.samtal.channel.ChannelKind;
import org.samtal.conversation.EventKind;
import org.samtal.outbox.DeliveryState;

/** The icon of a channel, a delivery's state, a file and an event. */
final class Icons {
    private Icons() {}

    static String channel(ChannelKind kind) {
        return switch (kind) {
            case EMAIL -> "email";
            case CHAT -> "chat";
            case FORM -> "form";
            case MESSENGER -> "messenger";
        };
    }

    static String delivery(DeliveryState state) {
        return switch (state) {
            case QUEUED, CLAIMED, RETRY -> "clock";
            case SENT -> "check";
            case FAILED -> "error";
            case UNCERTAIN -> "warning";
        };
    }

    static String file(String contentType) {
        return contentType.startsWith("image/") ? "image" : "file";
    }

    static String event(EventKind event) {
        return switch (event) {
            case ASSIGNED -> "assign";
            case UNASSIGNED -> "unassigned";
            case CLOSED -> "closed";
            case REOPENED, WOKEN -> "undo";
            case SNOOZED -> "snooze";
            case MARKED_SPAM -> "spam";
            case TRASHED -> "trash";
            case SUBJECT_CHANGED -> "edit";
            case PASSED_ON -> "forward";
        };
    }
}

package org.samtal.web.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samtal.conversation.AttachmentView;
import org.samtal.conversation.Author;
import org.samtal.conversation.AuthorKind;
import org.samtal.conversation.DeliveryView;
import org.samtal.conversation.MessageKind;
import org.samtal.conversation.MessageView;
import org.samtal.kernel.SafeHtml;
import org.samtal.outbox.Deliveries;
import org.samtal.outbox.DeliveryState;
import org.samtal.web.app.TimeText;

class MessageCardTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String SHOWS_LOGO = "<table><tr><td><img src=\"cid:logo@a\" alt=\"\"></td></tr></table>";

    @Test
    void pictureInTheFrameShouldNotStandBelowAsWell() {
        assertEquals(List.of(), files(SHOWS_LOGO, "image/png", "logo@a"));
    }

    /** Some programs give every file a content id. */
    @Test
    void fileThatTheFrameDoesNotShowShouldStandBelow() {
        assertEquals(List.of("file"), files(SHOWS_LOGO, "image/png", "photo@a"));
        assertEquals(List.of("file"), files(SHOWS_LOGO, "application/pdf", "logo@a"));
        assertEquals(List.of("file"), files("<p>See below</p>", "image/png", "logo@a"));
        assertEquals(List.of("file"), files(SHOWS_LOGO, "image/png", ""));
    }

    @Test
    void keptMailShouldNotBeCalledSent() {
        var kept = new DeliveryView(DeliveryState.SENT, Deliveries.KEPT, 1, false, List.of(), List.of());
        var sent = new DeliveryView(DeliveryState.SENT, "250 OK", 1, false, List.of(), List.of());

        assertEquals("KEPT", card("<p>Hi</p>", List.of(), Optional.of(kept)).deliveryState());
        assertEquals("SENT", card("<p>Hi</p>", List.of(), Optional.of(sent)).deliveryState());
    }

    private static List<String> files(String html, String contentType, String contentId) {
        var file = new AttachmentView(1, 1, "file", contentType, 10, contentId);
        return card(html, List.of(file), Optional.empty()).files().stream()
                .map(AttachmentView::name)
                .toList();
    }

    private static MessageCard card(String html, List<AttachmentView> files, Optional<DeliveryView> delivery) {
        var message = new MessageView(
                1,
                1,
                1,
                MessageKind.INCOMING,
                new Author(AuthorKind.CONTACT, 1, "Ada", "ada@example.com"),
                NOW,
                NOW,
                "See below",
                9,
                Optional.of(SafeHtml.clean(html)),
                List.of(),
                List.of(),
                List.of(),
                files,
                Optional.empty(),
                "<one@example.com>",
                true,
                Optional.empty(),
                "",
                delivery);
        var text = new TimeText(Locale.ENGLISH, ZoneOffset.UTC, NOW);
        return MessageCard.of(message, Optional.empty(), ZoneOffset.UTC, text);
    }
}

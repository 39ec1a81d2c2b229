package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/** Where a conversation goes and what brings it back. */
@SystemTest
class ConversationStatesIT {
    private final Rest rest;
    private final Desk desk;
    private final Mail mail;
    private final String conversation;

    ConversationStatesIT(Product product, Rest rest) {
        this.rest = rest;
        desk = new Desk(product);
        mail = desk.mail();
        conversation = Desk.id(desk.receive(mail));
    }

    @Test
    void snoozedConversationShouldComeBackAtItsTime() {
        var until = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);

        var snoozed = put(to("snoozed").add("snoozedUntil", until.toString()));

        assertEquals("snoozed", snoozed.getString("status"));
        assertEquals(until, Instant.parse(snoozed.getString("snoozedUntil")));
        Await.until("it is back", () -> status().equals("open"));
        assertTrue(rest.read("/conversations/" + conversation).isNull("snoozedUntil"));
        assertEquals("woken", lastEvent());
    }

    @Test
    void customerShouldBringASnoozedConversationBack() {
        put(to("snoozed").add("snoozedUntil", "2027-11-30T08:00:00Z"));

        write();

        assertEquals("open", status());
    }

    @Test
    void conversationThatIsSnoozedFirmlyShouldWaitForItsTime() {
        put(to("snoozed").add("snoozedUntil", "2027-11-30T08:00:00Z").add("snoozedFirmly", true));

        write();

        assertEquals("snoozed", status());
    }

    @Test
    void conversationShouldWaitForTheCustomerAlone() {
        put(to("snoozed"));
        assertEquals("snoozed", status());

        write();

        assertEquals("open", status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "trash"})
    void customerShouldBringBackWhatWasDoneWith(String status) {
        put(to(status));

        write();

        assertEquals("open", status());
        assertEquals("reopened", lastEvent());
    }

    @Test
    void spamShouldStaySpam() {
        put(to("spam"));

        write();

        assertEquals("spam", status());
        put(to("open"));
        assertEquals("open", status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z"})
    void timeThatIsPastOrTooFarShouldBeRefused(String until) {
        var refused = rest.patch(
                "/conversations/" + conversation,
                to("snoozed").add("snoozedUntil", until).build());

        assertEquals(422, refused.status());
        assertEquals("open", status());
    }

    @Test
    void snoozeForEverShouldBeRefused() {
        var refused = rest.patch(
                "/conversations/" + conversation,
                to("snoozed").add("snoozedFirmly", true).build());

        assertEquals(422, refused.status());
    }

    private static JsonObjectBuilder to(String status) {
        return Json.createObjectBuilder().add("status", status);
    }

    private JsonObject put(JsonObjectBuilder change) {
        return rest.patch("/conversations/" + conversation, change.build())
                .expect(200)
                .json();
    }

    private String status() {
        return rest.read("/conversations/" + conversation).getString("status");
    }

    private String lastEvent() {
        var events = desk.messages(conversation, "event");
        return events.get(events.size() - 1).getString("text");
    }

    private void write() {
        var more = desk.mailFrom(mail.sender()).inReplyTo(mail.messageId()).text("It still does not start.");
        assertEquals(conversation, Desk.id(desk.receive(more)));
    }
}

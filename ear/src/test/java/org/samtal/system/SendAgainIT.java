package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.Bounce;
import org.samtal.harness.Desk;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.Reaction;
import org.samtal.harness.Rest;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SmtpPeer.Phase;
import org.samtal.harness.SystemTest;

/** A reply that did not arrive is sent again to those who have not got it, and to nobody else (P6, faults O5 and O8). */
@SystemTest
class SendAgainIT {
    private static final String REFUSAL = "550 5.7.1 Not today";

    private final Product product;
    private final Rest rest;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Mail mail;
    private final String bo = Desk.unique("bo") + "@example.com";
    private final String conversation;

    SendAgainIT(Product product, Rest rest, SmtpPeer peer) {
        this.product = product;
        this.rest = rest;
        this.peer = peer;
        desk = new Desk(product);
        mail = desk.mail().header("Cc", bo);
        conversation = Desk.id(desk.receive(mail));
    }

    @AfterEach
    void behave() {
        peer.behave();
    }

    @Test
    void o8OnlyTheRefusedRecipientShouldGetItAgain() {
        var failed = refusedForBo();
        assertEquals(List.of(bo), unreached(failed));
        peer.behave();

        sendAgain(failed, false).expect(202);

        desk.awaitDelivery(conversation, Desk.id(failed), "sent");
        assertEquals(1, peer.mailsTo(mail.sender()).size());
        assertEquals(List.of(bo), peer.awaitMailTo(bo).recipients());
        assertEquals(List.of(), unreached(reply(failed)));
    }

    /** ADR 0033: one reply is one mail, however often it has to be handed over. */
    @Test
    void whatIsSentAgainShouldBeTheSameByteForByte() {
        var failed = refusedForBo();
        peer.behave();

        sendAgain(failed, false).expect(202);

        assertEquals(
                peer.awaitMailTo(mail.sender()).text(), peer.awaitMailTo(bo).text());
    }

    @Test
    void replyThatIsRefusedAgainShouldFailAgain() {
        var failed = refusedForBo();

        sendAgain(failed, false).expect(202);

        Await.until("it was tried twice", () -> attempts(reply(failed)) == 2);
        var again = desk.awaitDelivery(conversation, Desk.id(failed), "failed");
        assertEquals(List.of(bo), unreached(again));
        assertEquals(1, peer.mailsTo(mail.sender()).size());
    }

    @Test
    void secondClickShouldSendNothing() throws SQLException {
        var failed = refusedForBo();
        peer.behave();

        sendAgain(failed, false).expect(202);
        sendAgain(failed, false).expect(202);
        desk.awaitDelivery(conversation, Desk.id(failed), "sent");
        sendAgain(failed, false).expect(202);

        assertEquals(2, attempts(reply(failed)));
        assertEquals(1, peer.mailsTo(bo).size());
        assertEquals("REPLY_WRITTEN agent:1, REPLY_SENT_AGAIN agent:1", actionsOn("message:" + Desk.id(failed)));
    }

    @Test
    void o5UncertainReplyShouldBeSentAgainOnlyByWhoeverAcceptsThatItComesTwice() {
        peer.always(Phase.FINAL_DOT, mail.sender(), Reaction.hangUp());
        var reply = desk.reply(conversation, "A technician comes on Tuesday.");
        var uncertain = desk.awaitDelivery(conversation, Desk.id(reply), "uncertain");
        peer.behave();

        sendAgain(uncertain, false).expect(409);
        assertEquals(1, peer.mailsTo(mail.sender()).size());
        sendAgain(uncertain, true).expect(202);

        desk.awaitDelivery(conversation, Desk.id(reply), "sent");
        var both = peer.mailsTo(mail.sender());
        assertEquals(2, both.size());
        assertEquals(both.get(0).header("Message-ID"), both.get(1).header("Message-ID"));
    }

    @Test
    void returnedReplyShouldGoAgainToWhomItCameBackFrom() {
        var reply = desk.reply(conversation, "A technician comes on Tuesday.");
        desk.awaitDelivery(conversation, Desk.id(reply), "sent");
        var bounce = new Bounce(reply.getString("messageId"), bo, "failed", "5.2.2", "552 5.2.2 Over quota");
        bounce.deliver(product, desk.inboxAddress());
        var returned = Await.present("it came back", () -> Optional.of(reply(reply))
                .filter(it -> !unreached(it).isEmpty()));
        assertEquals(List.of(bo), unreached(returned));

        sendAgain(returned, false).expect(202);

        Await.until("bo has it twice", () -> peer.mailsTo(bo).size() == 2);
        desk.awaitDelivery(conversation, Desk.id(reply), "sent");
        assertEquals(1, peer.mailsTo(mail.sender()).size());
        assertEquals(List.of(), unreached(reply(reply)));
        assertTrue(delivery(reply(reply)).getJsonArray("reports").isEmpty(), "the past is over");

        bounce.deliver(product, desk.inboxAddress());

        Await.until("it came back again", () -> !unreached(reply(reply)).isEmpty());
    }

    @Test
    void replyThatArrivedShouldNotBeSentAgain() {
        var reply = desk.reply(conversation, "A technician comes on Tuesday.");
        var sent = desk.awaitDelivery(conversation, Desk.id(reply), "sent");

        sendAgain(sent, true).expect(409);

        assertEquals(1, peer.mailsTo(mail.sender()).size());
    }

    /** The number of a reply alone opens nothing. */
    @Test
    void s15ReplyOfAnotherConversationShouldNotBeFound() {
        var failed = refusedForBo();
        var other = Desk.id(desk.receive(desk.mail()));

        rest.post("/conversations/" + other + "/messages/" + Desk.id(failed) + "/send-again", wish(failed, true))
                .expect(404);
    }

    private JsonObject refusedForBo() {
        peer.always(Phase.RCPT, bo, Reaction.answer(REFUSAL));
        var reply = desk.reply(conversation, "A technician comes on Tuesday.");
        return desk.awaitDelivery(conversation, Desk.id(reply), "failed");
    }

    private Rest.Answer sendAgain(JsonObject seen, boolean mayArriveTwice) {
        return rest.post(
                "/conversations/" + conversation + "/messages/" + Desk.id(seen) + "/send-again",
                wish(seen, mayArriveTwice));
    }

    private static JsonObject wish(JsonObject seen, boolean mayArriveTwice) {
        return Json.createObjectBuilder()
                .add("attempts", attempts(seen))
                .add("mayArriveTwice", mayArriveTwice)
                .build();
    }

    private JsonObject reply(JsonObject reply) {
        return rest.get("/conversations/" + conversation + "/messages/" + Desk.id(reply))
                .expect(200)
                .json();
    }

    private static JsonObject delivery(JsonObject reply) {
        return reply.getJsonObject("delivery");
    }

    private static int attempts(JsonObject reply) {
        return delivery(reply).getInt("attempts");
    }

    private static List<String> unreached(JsonObject reply) {
        return delivery(reply).getJsonArray("unreached").getValuesAs(JsonString::getString);
    }

    private String actionsOn(String subject) throws SQLException {
        try (var connection = ((Postgres) product.database()).connect();
                var query = connection.prepareStatement("select string_agg(action || ' ' || actor, ', ' order by id)"
                        + " from samtal.audit_entry where subject = ?")) {
            query.setString(1, subject);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}

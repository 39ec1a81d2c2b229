package org.samtal.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.samtal.client.Mail;
import org.samtal.harness.Await;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Golden;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/** The JSON of each resource, name by name. */
@SystemTest
class RestShapesIT {
    private static final byte[] PAGE = "<script>alert(1)</script>".getBytes(UTF_8);

    private final Product product;
    private final Rest rest;
    private final Desk desk;

    RestShapesIT(Product product, Rest rest) {
        this.product = product;
        this.rest = rest;
        desk = new Desk(product);
    }

    @Test
    void conversationInAListShouldHaveItsShape() {
        Golden.assertMatches("conversation-item.json", desk.receive(mail()));
    }

    @Test
    void conversationShouldHaveItsShape() {
        var mona = Colleague.hired(product, "agent");
        var conversation = "/conversations/" + Desk.id(desk.receive(mail()));

        var change = Json.createObjectBuilder()
                .add("assigneeId", Long.parseLong(mona.id()))
                .add("status", "closed")
                .build();
        var answer = mona.rest().patch(conversation, change).expect(200).json();

        Golden.assertMatches("conversation.json", answer);
        assertEquals(answer, rest.read(conversation));
    }

    @Test
    void incomingMessageShouldHaveItsShape() {
        var conversation = Desk.id(desk.receive(mail()));

        Golden.assertMatches(
                "message-incoming.json", desk.messages(conversation).get(0));
    }

    @Test
    void replyShouldHaveItsShape() {
        var mona = Colleague.hired(product, "agent");
        var path = "/conversations/" + Desk.id(desk.receive(mail()));

        var answer = mona.rest().post(path + "/replies", draft("text", "Hello")).expect(201);

        Golden.assertMatches("message-reply.json", answer.json());
        assertEquals("/api/v1" + path + "/messages/" + Desk.id(answer.json()), answer.header("Location"));
    }

    @Test
    void commentShouldHaveItsShape() {
        var mona = Colleague.hired(product, "agent");
        var path = "/conversations/" + Desk.id(desk.receive(mail()));
        var html = "<p>Look <b>here</b></p><script>alert(1)</script>";

        var answer = mona.rest().post(path + "/comments", draft("html", html)).expect(201);

        Golden.assertMatches("message-comment.json", answer.json());
        assertEquals(answer.json(), rest.read(path + "/messages/" + Desk.id(answer.json())));
    }

    @Test
    void eventShouldHaveItsShape() {
        var mona = Colleague.hired(product, "agent");
        var conversation = Desk.id(desk.receive(mail()));
        var change = Json.createObjectBuilder()
                .add("assigneeId", Long.parseLong(mona.id()))
                .add("status", "closed")
                .build();

        mona.rest().patch("/conversations/" + conversation, change).expect(200);

        Golden.assertMatches(
                "message-event.json", desk.messages(conversation, "event").get(1));
    }

    @Test
    void outgoingMailShouldHaveItsShape() {
        var conversation = Desk.id(desk.receive(mail()));
        desk.awaitDelivery(conversation, Desk.id(desk.reply(conversation, "Hello")), "sent");

        var mail = rest.get("/outgoing-mails").expect(200).items().stream()
                .filter(row -> row.get("conversationId").toString().equals(conversation))
                .findFirst()
                .orElseThrow();

        Golden.assertMatches("outgoing-mail.json", mail);
        assertEquals(mail, rest.read("/outgoing-mails/" + Desk.id(mail)));
    }

    @Test
    void quarantinedMailShouldHaveItsShape() {
        var bomb = Mail.from("ada@example.com")
                .to(desk.inboxAddress())
                .header("Content-Type", "multipart/mixed; boundary=x")
                .text("--x\r\n".repeat(5000));
        product.deliver(bomb);

        var mail = Await.present("a mail in quarantine", () -> rest.get("/quarantine").expect(200).items().stream()
                .findFirst());

        Golden.assertMatches("quarantined-mail.json", mail);
    }

    @Test
    void agentShouldHaveItsShape() {
        var mona = Colleague.hired(product, "agent");

        Golden.assertMatches("agent.json", rest.read("/agents/" + mona.id()));
    }

    @Test
    void problemShouldHaveItsShape() {
        var conversation = Desk.id(desk.receive(mail()));

        var answer = rest.post("/conversations/" + conversation + "/replies", draft("textt", "Hello"));

        Golden.assertMatches("problem.json", answer.expect(400).json());
    }

    @Test
    void s07AttachmentShouldComeToBeKeptAndNeverToBeShown() {
        var conversation = Desk.id(desk.receive(mail()));
        var attachment =
                desk.messages(conversation).get(0).getJsonArray("attachments").getJsonObject(0);

        var file = rest.get("/conversations/" + conversation + "/attachments/" + Desk.id(attachment))
                .expect(200);

        assertArrayEquals(PAGE, file.body());
        assertEquals("application/octet-stream", file.contentType());
        assertTrue(file.header("Content-Disposition").startsWith("attachment;"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertTrue(file.header("Content-Security-Policy").contains("sandbox"));
    }

    @Test
    void answersShouldNotBeKeptByCaches() {
        var answer = rest.get("/conversations").expect(200);

        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("application/json;charset=utf-8", answer.contentType().toLowerCase(java.util.Locale.ROOT));
    }

    private Mail mail() {
        return desk.mailFrom("Ada Berg <" + Desk.unique("ada") + "@example.com>")
                .subject("Räksmörgås \"1\" <b>")
                .text("Hej")
                .html("<p onclick=\"x()\">Hej</p><script>alert(1)</script>")
                .attach("page.html", "text/html", PAGE);
    }

    private static JsonObject draft(String name, String text) {
        return Json.createObjectBuilder().add(name, text).build();
    }
}

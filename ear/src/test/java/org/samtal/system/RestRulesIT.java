package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.Rest.Answer;
import org.samtal.harness.SystemTest;

/** What holds for every REST call, whatever it is about. */
@SystemTest
class RestRulesIT {
    private final Product product;
    private final Rest rest;
    private final Desk desk;

    RestRulesIT(Product product, Rest rest) {
        this.product = product;
        this.rest = rest;
        desk = new Desk(product);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/inboxes", "/conversations", "/outgoing-mails", "/quarantine", "/conversations/1/messages"})
    void callWithoutTokenShouldBeRefusedAsProblem(String path) {
        assertProblem(401, Rest.anonymous(product.address()).get(path));
    }

    @Test
    void wrongTokenShouldBeRefusedAsProblem() {
        assertProblem(401, Rest.withToken(product.address(), "no-such-token").get("/inboxes"));
    }

    @Test
    void passwordShouldOpenNothingButTokens() {
        var caller = Rest.withPassword(product.address(), Product.ADMIN, Product.PASSWORD);

        assertProblem(401, caller.get("/conversations"));
    }

    @Test
    void wrongPasswordShouldMakeNoToken() {
        var caller = Rest.withPassword(product.address(), Product.ADMIN, "wrong");
        var body = Json.createObjectBuilder().add("name", "Guess").build();

        assertProblem(401, caller.post("/tokens", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/conversations/999999999",
                "/conversations/999999999/messages",
                "/attachments/999999999",
                "/messages/999999999/raw",
                "/quarantine/999999999/raw",
                "/outgoing-mails/999999999/raw"
            })
    void missingThingShouldBeAProblem(String path) {
        assertProblem(404, rest.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/conversations", "/conversations/{id}/messages", "/outgoing-mails", "/quarantine", "/feed"})
    void placeThatNoListHandedOutShouldBeRefusedAlikeByEveryList(String list) {
        var path = list.replace("{id}", Desk.id(desk.receive(desk.mail())));

        var answer = rest.get(path + "?after=no-such-place");

        assertProblem(422, answer);
        assertEquals("after", answer.json().getString("field"));
    }

    @Test
    void unknownFieldShouldBeRefused() {
        var conversation = Desk.id(desk.receive(desk.mail()));
        var body = Json.createObjectBuilder()
                .add("text", "Hello")
                .add("author", "Somebody else")
                .build();

        assertProblem(400, rest.post("/conversations/" + conversation + "/replies", body));
        assertEquals(List.of(), desk.messages(conversation, "reply"));
    }

    @Test
    void unknownStatusShouldBeRefused() {
        var conversation = Desk.id(desk.receive(desk.mail()));
        var body = Json.createObjectBuilder().add("status", "forgotten").build();

        assertProblem(400, rest.patch("/conversations/" + conversation, body));
    }

    @Test
    void emptyReplyShouldBeRefused() {
        var conversation = Desk.id(desk.receive(desk.mail()));
        var body = Json.createObjectBuilder().add("text", " ").build();

        assertEquals(
                4,
                rest.post("/conversations/" + conversation + "/replies", body).status() / 100);
        assertEquals(List.of(), desk.messages(conversation, "reply"));
    }

    @Test
    void keyUsedForAnotherBodyShouldBeRefused() {
        var conversation = Desk.id(desk.receive(desk.mail()));
        var key = UUID.randomUUID().toString();
        var path = "/conversations/" + conversation + "/comments";

        rest.post(path, text("One"), key).expect(201);

        assertEquals(4, rest.post(path, text("Another"), key).status() / 100);
        assertEquals(1, desk.messages(conversation, "comment").size());
    }

    @Test
    void pagesShouldHoldEachConversationOnce() {
        for (var i = 0; i < 5; i++) {
            desk.receive(desk.mail());
        }

        var rows = rest.all("/conversations?limit=2");

        var ids = rows.stream().map(Desk::id).toList();
        assertTrue(ids.size() >= 5);
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void newestActivityShouldComeFirst() {
        var older = desk.mail();
        var conversation = Desk.id(desk.receive(older));
        desk.receive(desk.mail());

        desk.receive(desk.mailFrom(older.sender()).inReplyTo(older.messageId()));

        assertEquals(
                conversation, Desk.id(rest.get("/conversations?limit=1").items().get(0)));
    }

    @Test
    void closedConversationShouldLeaveTheOpenList() {
        var conversation = Desk.id(desk.receive(desk.mail()));

        var closed = Json.createObjectBuilder().add("status", "closed").build();
        rest.patch("/conversations/" + conversation, closed).expect(200);

        assertTrue(listed("closed").contains(conversation));
        assertTrue(!listed("open").contains(conversation));
    }

    @Test
    void openApiShouldNameEveryPath() {
        var paths = Rest.anonymous(product.address())
                .openApi()
                .getJsonObject("paths")
                .keySet();

        for (var end : List.of("/conversations", "/replies", "/comments", "/quarantine", "/imports", "/tokens")) {
            assertTrue(paths.stream().anyMatch(path -> path.endsWith(end)), end + " in " + paths);
        }
    }

    private List<String> listed(String status) {
        return rest.get("/conversations?limit=50&status=" + status).expect(200).items().stream()
                .map(Desk::id)
                .toList();
    }

    private static JsonObject text(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    private static void assertProblem(int status, Answer answer) {
        assertEquals(status, answer.status(), answer::text);
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
        assertEquals(status, answer.json().getInt("status"));
        assertTrue(answer.json().containsKey("title"), answer::text);
    }
}

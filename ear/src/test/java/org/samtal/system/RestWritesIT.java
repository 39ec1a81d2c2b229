package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.Rest.Answer;
import org.samtal.harness.SystemTest;

/** What a program may rely on when it writes: once, together, guarded. And that pages hold still meanwhile. */
@SystemTest
class RestWritesIT {
    private static final int CALLERS = 20;

    private final Product product;
    private final Rest rest;
    private final Desk desk;

    RestWritesIT(Product product, Rest rest) {
        this.product = product;
        this.rest = rest;
        desk = new Desk(product);
    }

    @Test
    void writeShouldBeDoneOnceHoweverManySendItAtTheSameMoment() throws Exception {
        var conversation = newConversation();
        var key = UUID.randomUUID().toString();

        var answers = together(() -> rest.post("/conversations/" + conversation + "/comments", text("Once"), key));

        assertEquals(1, new HashSet<>(answers.stream().map(Answer::text).toList()).size());
        answers.forEach(answer -> answer.expect(201));
        assertEquals(
                CALLERS - 1L,
                answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").equals("true"))
                        .count());
        assertEquals(1, desk.messages(conversation, "comment").size());
    }

    @Test
    void keyShouldCountForItsAgentAlone() {
        var conversation = newConversation();
        var key = UUID.randomUUID().toString();
        var path = "/conversations/" + conversation + "/comments";

        rest.post(path, text("Mine"), key).expect(201);
        Colleague.hired(product, "agent").rest().post(path, text("Hers"), key).expect(201);

        assertEquals(2, desk.messages(conversation, "comment").size());
    }

    @Test
    void refusedWriteShouldLeaveItsKeyFree() {
        var conversation = newConversation();
        var key = UUID.randomUUID().toString();
        var path = "/conversations/" + conversation + "/comments";

        rest.post(path, text(" "), key).expect(422);

        rest.post(path, text("Now with words"), key).expect(201);
    }

    @Test
    void keyOfAnotherRequestShouldBeRefused() {
        var conversation = newConversation();
        var key = UUID.randomUUID().toString();

        rest.post("/conversations/" + conversation + "/comments", text("One"), key)
                .expect(201);
        var answer = rest.post("/conversations/" + conversation + "/replies", text("One"), key);

        assertEquals("Idempotency-Key", answer.expect(422).json().getString("field"));
        assertEquals(List.of(), desk.messages(conversation, "reply"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void keyThatIsNoneShouldBeRefused(String key) {
        var path = "/conversations/" + newConversation() + "/comments";

        assertNotEquals(201, rest.post(path, text("One"), key).status());
    }

    @Test
    void nullShouldTakeTheAssigneeAwayAndAbsenceShouldLeaveIt() {
        var path = "/conversations/" + newConversation();
        var mona = Colleague.hired(product, "agent");
        var given = Json.createObjectBuilder().add("assigneeId", Long.parseLong(mona.id()));

        rest.patch(path, given.build()).expect(200);
        var closed = rest.patch(path, object("status", Json.createValue("closed")))
                .expect(200)
                .json();
        var nobody = rest.patch(path, object("assigneeId", JsonValue.NULL))
                .expect(200)
                .json();

        assertEquals(mona.id(), Desk.id(closed.getJsonObject("assignee")));
        assertTrue(nobody.isNull("assignee"));
        assertEquals("closed", nobody.getString("status"));
    }

    @Test
    void updateShouldBeDoneWhollyOrNotAtAll() {
        var path = "/conversations/" + newConversation();
        var change = Json.createObjectBuilder().add("status", "closed").add("assigneeId", 999_999_999L);

        var answer = rest.patch(path, change.build());

        assertEquals("assigneeId", answer.expect(422).json().getString("field"));
        assertEquals("open", rest.read(path).getString("status"));
    }

    @Test
    void emptyUpdateShouldChangeNothing() {
        var path = "/conversations/" + newConversation();
        var before = rest.read(path);

        assertEquals(
                before,
                rest.patch(path, JsonValue.EMPTY_JSON_OBJECT).expect(200).json());
    }

    @Test
    void replyToAnOldStateShouldBeHeldBack() {
        var mail = desk.mail();
        var conversation = Desk.id(desk.receive(mail));
        var more = desk.mailFrom(mail.sender()).inReplyTo(mail.messageId());
        desk.receive(more);
        var draft = Json.createObjectBuilder()
                .add("text", "Hello")
                .add("basedOnSeq", 1)
                .build();

        rest.post("/conversations/" + conversation + "/replies", draft).expect(409);

        assertEquals(List.of(), desk.messages(conversation, "reply"));
    }

    @Test
    void pagesShouldHoldStillWhileMailArrives() {
        var before = IntStream.range(0, 7).mapToObj(number -> newConversation()).toList();
        var found = new HashSet<String>();
        var next = "/conversations?limit=2";
        while (!next.isEmpty()) {
            var page = rest.get(next).expect(200);
            for (var row : page.items()) {
                assertTrue(found.add(Desk.id(row)), "repeated: " + row);
            }
            newConversation();
            next = page.json().isNull("next")
                    ? ""
                    : "/conversations?limit=2&after=" + Rest.encode(page.json().getString("next"));
        }

        assertTrue(found.containsAll(before), "missing from " + found + ": " + before);
    }

    @Test
    void messagesShouldGoOnBehindTheLastOneThatWasRead() {
        var conversation = newConversation();
        var path = "/conversations/" + conversation + "/messages";
        for (var number = 0; number < 4; number++) {
            rest.post("/conversations/" + conversation + "/comments", text("Number " + number))
                    .expect(201);
        }

        assertEquals(5, rest.all(path + "?limit=2").size());
        assertEquals(List.of(), rest.get(path + "?after=5").expect(200).items());
        assertEquals(5, rest.get(path + "?after=4").expect(200).items().get(0).getInt("seq"));
    }

    @Test
    void newInboxShouldTakeMailAtOnce() {
        var inbox = rest.post("/inboxes", object("name", Json.createValue(Desk.unique("Invoices"))))
                .expect(201)
                .json();
        var mail = org.samtal.client.Mail.from(Desk.unique("ada") + "@example.com")
                .to(inbox.getString("fallbackAddress"))
                .subject("First")
                .text("Hello");

        var conversation = desk.receive(mail);

        assertEquals(inbox.getInt("id"), conversation.getInt("inboxId"));
        assertEquals(
                List.of(conversation),
                rest.get("/conversations?inbox=" + Desk.id(inbox)).expect(200).items());
    }

    @Test
    void tokenShouldWorkUntilItIsEnded() {
        var mona = Colleague.hired(product, "agent");
        var token = mona.rest().get("/tokens").expect(200).items().get(0);

        mona.rest().delete("/tokens/" + Desk.id(token)).expect(204);

        mona.rest().get("/tokens").expect(401);
    }

    private String newConversation() {
        return Desk.id(desk.receive(desk.mail()));
    }

    private static JsonObject text(String text) {
        return object("text", Json.createValue(text));
    }

    private static JsonObject object(String name, JsonValue value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    private static List<Answer> together(Callable<Answer> call) throws Exception {
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var calls = IntStream.range(0, CALLERS).mapToObj(number -> call).toList();
            var answers = new java.util.ArrayList<Answer>();
            for (Future<Answer> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}

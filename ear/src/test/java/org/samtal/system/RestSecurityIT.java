package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.client.Mail;
import org.samtal.harness.Colleague;
import org.samtal.harness.Desk;
import org.samtal.harness.Postgres;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.Rest.Answer;
import org.samtal.harness.SystemTest;

/** The API against those who try what they may not. Named by the rules of the house. */
@SystemTest
class RestSecurityIT {

    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "inboxId",
            "contactId",
            "authorId",
            "authorName",
            "from",
            "kind",
            "seq",
            "lastSeq",
            "createdAt",
            "active",
            "passwordHash",
            "credentialsVersion",
            "openToEveryone",
            "fallbackLocalPart",
            "rawSha256",
            "verified",
            "automatic",
            "clientId",
            "delivery",
            "__proto__");
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|javax|jakarta|org|io|com)\\.[a-z]+\\.|Exception|RESTEASY|WildFly|Undertow|JBoss|Hibernate|"
                    + "select .* from|\\bat [a-z]+\\.",
            Pattern.CASE_INSENSITIVE);

    private final Product product;
    private final Rest rest;
    private final Desk desk;

    RestSecurityIT(Product product, Rest rest) {
        this.product = product;
        this.rest = rest;
        desk = new Desk(product);
    }

    @Test
    void s15ForeignThingShouldBeLikeNoThing() throws SQLException {
        var inbox = closedInbox();
        var conversation = Desk.id(desk.receive(mailTo(inbox)));
        var message = desk.messages(conversation).get(0);
        var attachment = message.getJsonArray("attachments").getJsonObject(0);
        var mona = Colleague.hired(product, "agent").rest();

        for (var path : List.of(
                "/inboxes/" + Desk.id(inbox) + "|/inboxes/999999999",
                "/conversations/" + conversation + "|/conversations/999999999",
                "/conversations/" + conversation + "/messages|/conversations/999999999/messages",
                "/conversations/" + conversation + "/messages/" + Desk.id(message)
                        + "|/conversations/1/messages/999999999",
                "/conversations/" + conversation + "/messages/" + Desk.id(message) + "/raw|/messages/999999999/raw",
                "/conversations/" + conversation + "/attachments/" + Desk.id(attachment) + "|/attachments/999999999",
                "/messages/" + Desk.id(message) + "/raw|/messages/999999999/raw",
                "/attachments/" + Desk.id(attachment) + "|/attachments/999999999")) {
            var pair = path.split("\\|");
            var foreign = mona.get(pair[0]).expect(404);
            assertEquals(mona.get(pair[1]).expect(404).text(), foreign.text(), path);
            rest.get(pair[0]).expect(200);
        }
    }

    @Test
    void s15ForeignConversationShouldTakeNoWrite() throws SQLException {
        var inbox = closedInbox();
        var path = "/conversations/" + Desk.id(desk.receive(mailTo(inbox)));
        var mona = Colleague.hired(product, "agent").rest();
        var before = rest.read(path);

        for (var verb : List.of("/replies", "/comments")) {
            var foreign = mona.post(path + verb, text("Hello")).expect(404);
            assertEquals(
                    mona.post("/conversations/999999999" + verb, text("Hello")).text(), foreign.text());
        }
        mona.patch(path, Json.createObjectBuilder().add("status", "closed").build())
                .expect(404);
        mona.patch(path, Json.createObjectBuilder().addNull("assigneeId").build())
                .expect(404);

        assertEquals(before, rest.read(path));
    }

    @Test
    void s15ForeignInboxShouldNotShowInListsOrFeed() throws SQLException {
        var inbox = closedInbox();
        var mona = Colleague.hired(product, "agent").rest();
        var now = mona.read("/feed").getString("next");
        desk.receive(mailTo(inbox));

        assertEquals(
                List.of(),
                mona.get("/conversations?inbox=" + Desk.id(inbox)).expect(200).items());
        assertFalse(ids(mona.get("/inboxes")).contains(Desk.id(inbox)));
        assertTrue(mona.get("/feed?after=" + Rest.encode(now)).expect(200).items().stream()
                .noneMatch(row -> row.get("inboxId").equals(inbox.get("id"))));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /outgoing-mails",
        "GET, /outgoing-mails/1",
        "GET, /outgoing-mails/1/raw",
        "GET, /quarantine",
        "GET, /audit/check",
        "GET, /quarantine/1/raw",
        "POST, /quarantine/1/retry",
        "GET, /mailboxes",
        "GET, /mailboxes/1",
        "DELETE, /mailboxes/1",
        "POST, /mailboxes/1/pause",
        "POST, /mailboxes/1/resume",
        "POST, /mailboxes/1/test",
        "POST, /inboxes",
        "POST, /agents",
        "POST, /imports"
    })
    void s18AgentShouldNotRunTheInstallation(String method, String path) {
        var mona = Colleague.hired(product, "agent").rest();
        var body = Map.of(
                "/inboxes", "{\"name\": \"Mine\"}",
                "/agents",
                        "{\"name\": \"Eve\", \"email\": \"eve@example.com\", \"password\": \"a long enough one\","
                                + " \"role\": \"admin\"}",
                "/imports", "{\"conversations\": []}");

        var answer = mona.call(method, path, body.getOrDefault(path, ""), JSON);

        assertProblem(403, answer);
    }

    @Test
    void s19FieldsOfTheDatabaseShouldBeRefusedInEveryBody() {
        var conversation = "/conversations/" + Desk.id(desk.receive(desk.mail()));
        var before = rest.read(conversation);
        var bodies = Map.of(
                "POST " + conversation + "/replies",
                "{\"text\": \"x\", %s}",
                "POST " + conversation + "/comments",
                "{\"text\": \"x\", %s}",
                "PATCH " + conversation,
                "{\"status\": \"closed\", %s}",
                "POST /inboxes",
                "{\"name\": \"x\", %s}",
                "POST /agents",
                "{\"name\": \"x\", \"email\": \"x@example.com\", \"password\": \"a long enough one\","
                        + " \"role\": \"agent\", %s}",
                "POST /imports",
                "{\"conversations\": [], %s}");
        bodies.forEach((call, body) -> COLUMNS.forEach(column -> {
            var parts = call.split(" ");
            var answer = rest.call(parts[0], parts[1], body.formatted("\"" + column + "\": 1"), JSON);
            assertEquals(column, answer.expect(400).json().getString("field"), call);
        }));

        assertEquals(before, rest.read(conversation));
    }

    @Test
    void s20ConversationShouldNotShowTheAddressOfAnAgent() {
        var mona = Colleague.hired(product, "agent");
        var conversation = Desk.id(desk.receive(desk.mail()));
        mona.rest()
                .post("/conversations/" + conversation + "/comments", text("Look"))
                .expect(201);
        mona.rest()
                .post("/conversations/" + conversation + "/replies", text("Hello"))
                .expect(201);

        var all =
                mona.rest().get("/conversations/" + conversation + "/messages").text()
                        + mona.rest().get("/conversations/" + conversation).text();

        assertFalse(all.contains(mona.email()));
    }

    @Test
    void s21SecretsShouldNotComeBack() {
        var mona = Colleague.hired(product, "agent");
        var made = mona.rest().call("GET", "/tokens", "", Map.of()).text()
                + rest.get("/agents").text()
                + rest.get("/agents/" + mona.id()).text();

        assertFalse(made.contains("samtal_"));
        assertFalse(made.contains(Product.PASSWORD));
        assertFalse(made.toLowerCase(java.util.Locale.ROOT).contains("hash"));
    }

    @Test
    void s24FileOfAnotherConversationShouldNotBeFoundThroughOnesOwn() {
        var other = Desk.id(desk.receive(mailTo(firstInbox())));
        var own = Desk.id(desk.receive(desk.mail()));
        var message = desk.messages(other).get(0);
        var attachment = message.getJsonArray("attachments").getJsonObject(0);

        assertProblem(404, rest.get("/conversations/" + own + "/attachments/" + Desk.id(attachment)));
        assertProblem(404, rest.get("/conversations/" + own + "/messages/" + Desk.id(message)));
        assertProblem(404, rest.get("/conversations/" + own + "/messages/" + Desk.id(message) + "/raw"));
    }

    @Test
    void s58CookieShouldOpenNothing() {
        var stranger = Rest.anonymous(product.address());

        var answer =
                stranger.call("GET", "/conversations", "", Map.of("Cookie", "JSESSIONID=anything; samtal=anything"));

        assertProblem(401, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void s58PageOfAnotherSiteShouldNotWrite(String site) {
        var conversation = Desk.id(desk.receive(desk.mail()));
        var headers = Map.of("Content-Type", "application/json", "Sec-Fetch-Site", site);

        var answer = rest.call("POST", "/conversations/" + conversation + "/comments", "{\"text\": \"x\"}", headers);

        answer.expect(403);
        assertEquals(List.of(), desk.messages(conversation, "comment"));
    }

    @Test
    void s58ReadingShouldChangeNothing() {
        var conversation = Desk.id(desk.receive(desk.mail()));
        var message = Desk.id(desk.messages(conversation).get(0));
        var before = rest.read("/feed").getString("next");

        Stream.of("", "/messages", "/messages/" + message, "/messages/" + message + "/raw", "/replies", "/comments")
                .forEach(path -> rest.get("/conversations/" + conversation + path));
        Stream.of("/tokens", "/inboxes", "/agents", "/outgoing-mails", "/quarantine", "/quarantine/1/retry", "/imports")
                .forEach(rest::get);

        assertEquals(before, rest.read("/feed").getString("next"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 or 1=1",
                "1;drop table conversation",
                "' or ''='",
                "1)) union select 1--",
                "%27%22",
                "\\",
                "${7*7}",
                "9999999999999999999"
            })
    void s79ParameterShouldBeDataAndNothingElse(String hostile) {
        var value = Rest.encode(hostile);

        for (var path : List.of(
                "/conversations?inbox=" + value,
                "/conversations?status=" + value,
                "/conversations?after=" + value,
                "/conversations?limit=" + value,
                "/conversations/1/messages?after=" + value,
                "/outgoing-mails?after=" + value,
                "/quarantine?after=" + value,
                "/feed?after=" + value,
                "/conversations/" + value.replace("+", "%20"),
                "/attachments/" + value.replace("+", "%20"))) {
            var answer = rest.get(path);
            assertTrue(Set.of(400, 404, 422).contains(answer.status()), path + " " + answer.status());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /nothing | '' | | 404",
                "GET | /conversations/abc | '' | | 404",
                "GET | /conversations/99999999999999999999 | '' | | 404",
                "PUT | /conversations | {} | application/json | 405",
                "DELETE | /conversations/1 | '' | | 405",
                "POST | /inboxes | {\"name\": | application/json | 400",
                "POST | /inboxes | [] | application/json | 400",
                "POST | /inboxes | null | application/json | 400",
                "POST | /inboxes | '' | application/json | 400",
                "POST | /inboxes | {\"name\": 1} | application/json | 400",
                "POST | /inboxes | {\"name\": \"\\u0000\"} | application/json | 400",
                "POST | /inboxes | name=x | application/x-www-form-urlencoded | 415",
                "POST | /inboxes | <name/> | text/xml | 415",
                "POST | /inboxes | {\"name\": \"x\"} | not a type | 4",
                "POST | /conversations/1/replies | {\"text\": \"x\", \"basedOnSeq\": 99999999999} | application/json | 400",
            })
    void s90ErrorsShouldTellNothingOfTheInside(String method, String path, String body, String type, int status) {
        var answer = rest.call(method, path, body, type == null ? Map.of() : Map.of("Content-Type", type));

        assertEquals(status, status < 10 ? answer.status() / 100 : answer.status(), answer::text);
        assertFalse(INSIDE.matcher(answer.text()).find(), answer::text);
        assertEquals("", answer.header("Server") + answer.header("X-Powered-By"));
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
    }

    @Test
    void s90AnswerOfNoKnownTypeShouldBeRefusedWithoutAWordOfTheInside() {
        var answer = rest.call("GET", "/conversations", "", Map.of("Accept", "text/html"));

        assertEquals(406, answer.status());
        assertFalse(INSIDE.matcher(answer.text()).find(), answer::text);
    }

    @Test
    void bodyThatIsTooLargeShouldBeRefused() {
        var body = "{\"name\": \"" + "x".repeat(4 * 1024 * 1024) + "\"}";

        assertProblem(413, rest.call("POST", "/inboxes", body, JSON));
    }

    @Test
    void problemShouldSpeakSwedishToWhoAsksForIt() {
        var answer = rest.call("GET", "/conversations/999999999", "", Map.of("Accept-Language", "sv-SE,en;q=0.5"));

        assertEquals("Hittades inte", answer.expect(404).json().getString("title"));
        assertEquals("sv", answer.header("Content-Language"));
    }

    private JsonObject firstInbox() {
        return rest.get("/inboxes").items().get(0);
    }

    /** An inbox that only administrators may see. */
    private JsonObject closedInbox() throws SQLException {
        var name = Json.createObjectBuilder().add("name", Desk.unique("Board")).build();
        var inbox = rest.post("/inboxes", name).expect(201).json();
        try (var connection = ((Postgres) product.database()).connect();
                var close =
                        connection.prepareStatement("update samtal.inbox set open_to_everyone = false where id = ?")) {
            close.setLong(1, inbox.getJsonNumber("id").longValue());
            close.executeUpdate();
        }
        return inbox;
    }

    private static Mail mailTo(JsonObject inbox) {
        return Mail.from(Desk.unique("ada") + "@example.com")
                .to(inbox.getString("fallbackAddress"))
                .subject("Secret")
                .text("Hello")
                .attach("plan.txt", "text/plain", new byte[] {1, 2, 3});
    }

    private static Set<String> ids(Answer list) {
        return list.items().stream().map(Desk::id).collect(java.util.stream.Collectors.toSet());
    }

    private static JsonObject text(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    private static void assertProblem(int status, Answer answer) {
        assertEquals(status, answer.status(), answer::text);
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
    }
}

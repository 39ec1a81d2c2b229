package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samtal.harness.Await;
import org.samtal.harness.Desk;
import org.samtal.harness.Places;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SmtpPeer;
import org.samtal.harness.SystemTest;

/** Exchanges as mail programs really lead them become the conversations people expect. */
@SystemTest
class ThreadCorpusIT {
    private static final Pattern FROM = Pattern.compile("(?m)^From: .*<([^>]+)>");
    private static final Pattern ID = Pattern.compile("(?mi)^Message-ID: (<[^>]+>)");
    private static final Pattern MARK = Pattern.compile("(samtal-[A-Za-z0-9_-]{20,})");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+(?:\\.\\d+)?)}");

    private final Product product;
    private final Rest rest;
    private final SmtpPeer peer;
    private final Desk desk;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> conversations = new LinkedHashSet<>();
    private String writer = "";
    private String last = "";
    private int replies;

    ThreadCorpusIT(Product product, Rest rest, SmtpPeer peer) {
        this.product = product;
        this.rest = rest;
        this.peer = peer;
        desk = new Desk(product);
    }

    static Stream<ThreadScript> scripts() throws IOException {
        return ThreadScript.all(Places.project().resolve("ear/src/test/resources/threads"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void r3ExchangeShouldBecomeTheConversationsPeopleExpect(ThreadScript script) throws IOException {
        values.put("u", Desk.unique("x"));
        values.put("inbox", desk.inboxAddress());
        for (var step : script.steps()) {
            if (step.reply()) {
                reply(step.text());
            } else {
                receive(filled(step.text()));
            }
        }

        assertEquals(
                script.expected(), conversations.stream().map(this::writers).toList());
    }

    private void receive(String mail) throws IOException {
        writer = first(FROM, mail);
        var raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try (var client = product.smtp()) {
            assertEquals(250, client.deliver(writer, raw, recipient(mail)).code());
        }
        last = Desk.id(desk.awaitConversation(first(ID, mail)));
        conversations.add(last);
    }

    /** To where the customer's program would send it: our address, with its plus-part where it has one. */
    private String recipient(String mail) {
        return mail.contains("To: " + values.getOrDefault("reply-to", "nothing yet"))
                ? values.get("reply-to")
                : desk.inboxAddress();
    }

    private void reply(String text) {
        var before = peer.mailsTo(writer).size();
        desk.reply(last, text);
        Await.until("the reply has left", () -> peer.mailsTo(writer).size() > before);
        var sent = peer.mailsTo(writer).get(before);
        replies++;
        values.put("reply." + replies, sent.header("Message-ID").orElseThrow());
        values.put("reply-to", sent.header("Reply-To").orElseThrow());
        values.put("mark." + replies, first(MARK, sent.text().replace("=\r\n", "")));
    }

    private String filled(String template) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> value(found));
    }

    private String value(MatchResult found) {
        return Matcher.quoteReplacement(values.get(found.group(1)));
    }

    private String writers(String conversation) {
        var unverified = rest
                .read("/conversations/" + conversation)
                .getJsonArray("participants")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(person -> !person.getBoolean("verified"))
                .map(person -> person.getString("email"))
                .toList();
        return desk.messages(conversation).stream()
                .filter(item -> List.of("incoming", "reply").contains(item.getString("kind")))
                .map(item -> item.getString("kind").equals("reply") ? "agent" : name(item, unverified))
                .collect(Collectors.joining(" | "));
    }

    private static String name(JsonObject item, List<String> unverified) {
        var author = item.getJsonObject("author");
        return author.getString("name") + (unverified.contains(author.getString("email")) ? " (unverified)" : "");
    }

    private static String first(Pattern pattern, String mail) {
        var found = pattern.matcher(mail);
        if (!found.find()) {
            throw new IllegalArgumentException("No " + pattern + " in " + mail);
        }
        return found.group(1);
    }
}

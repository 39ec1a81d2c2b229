package org.samtal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;
import org.samtal.harness.Rest;
import org.samtal.harness.SystemTest;

/** What conversations are about. */
@SystemTest
class LabelsIT {
    private final Rest rest;
    private final Desk desk;
    private final String path;
    private final String vip = Desk.unique("Vip");

    LabelsIT(Product product, Rest rest) {
        this.rest = rest;
        desk = new Desk(product);
        path = "/conversations/" + Desk.id(desk.receive(desk.mail()));
    }

    @Test
    void labelsShouldStandByTheAlphabetInTheConversationAndTheList() {
        var answer = label(vip, "Åre", "Billing").expect(200).json();

        assertEquals(List.of("Billing", vip, "Åre"), labels(answer));
        var row = rest.get("/conversations?limit=20").expect(200).items().stream()
                .filter(item -> path.endsWith("/" + Desk.id(item)))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("Billing", vip, "Åre"), labels(row));
    }

    @Test
    void caseShouldMakeNoOtherLabel() {
        label(vip).expect(200);

        var answer = label(vip.toUpperCase(Locale.ROOT), vip).expect(200).json();

        assertEquals(List.of(vip), labels(answer));
    }

    @Test
    void labelsShouldBeTakenAway() {
        label(vip).expect(200);

        assertEquals(List.of(), labels(label().expect(200).json()));
        assertEquals(List.of(), labels(rest.read(path)));
    }

    @Test
    void tooManyAndTooLongOnesShouldBeRefused() {
        var many = IntStream.range(0, 21).mapToObj(number -> "Label " + number).toArray(String[]::new);

        assertEquals(422, label(many).status());
        assertEquals(422, label("x".repeat(41)).status());
        assertEquals(422, label("  ").status());
        assertEquals(List.of(), labels(rest.read(path)));
    }

    @Test
    void listShouldBeNarrowedToALabel() {
        label(vip, "Billing").expect(200);
        desk.receive(desk.mail());

        var found = rest.get("/conversations?label=" + vip.toLowerCase(Locale.ROOT))
                .expect(200)
                .items();

        assertEquals(1, found.size());
        assertEquals(path, "/conversations/" + Desk.id(found.get(0)));
        assertEquals(
                List.of(),
                rest.get("/conversations?label=nobody-has-it").expect(200).items());
    }

    private Rest.Answer label(String... names) {
        var list = Json.createArrayBuilder();
        Stream.of(names).forEach(list::add);
        return rest.patch(path, Json.createObjectBuilder().add("labels", list).build());
    }

    private static List<String> labels(JsonObject conversation) {
        return conversation.getJsonArray("labels").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}

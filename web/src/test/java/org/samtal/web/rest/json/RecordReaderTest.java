package org.samtal.web.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    enum Colour {
        RED,
        DARK_BLUE
    }

    record Leaf(String name, Optional<String> note) {}

    record Tree(long id, boolean green, Instant planted, Colour colour, List<Leaf> leaves, OptionalInt height) {}

    record Update(Change<Long> owner, Change<Colour> colour, OptionalLong revision) {}

    @Test
    void readerShouldFillEveryComponent() {
        var json =
                """
                {"id": 7, "green": true, "planted": "2026-11-22T10:30:00+01:00", "colour": "dark_blue",
                 "leaves": [{"name": "one", "note": "curled"}, {"name": "two"}], "height": 12}""";

        var tree = RecordReader.read(json, Tree.class);

        var leaves = List.of(new Leaf("one", Optional.of("curled")), new Leaf("two", Optional.empty()));
        assertEquals(
                new Tree(7, true, Instant.parse("2026-11-22T09:30:00Z"), Colour.DARK_BLUE, leaves, OptionalInt.of(12)),
                tree);
    }

    @Test
    void readerShouldTellAbsentFromNull() {
        var update = RecordReader.read("{\"owner\": null, \"revision\": null}", Update.class);

        assertEquals(Change.to(Optional.empty()), update.owner());
        assertFalse(update.colour().given());
        assertEquals(OptionalLong.empty(), update.revision());
    }

    @Test
    void readerShouldTellAGivenValueFromNull() {
        var update = RecordReader.read("{\"owner\": 17, \"colour\": \"red\"}", Update.class);

        assertEquals(Change.to(Optional.of(17L)), update.owner());
        assertEquals(Change.to(Optional.of(Colour.RED)), update.colour());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'a', 'nam': 'b'}               | nam  | api.json.unknown",
                "{'name': 'a', 'name': 'b'}              | name | api.json.duplicate",
                "{'name': 'a', 'note': null, 'note': 'b'} | note | api.json.duplicate",
                "{}                                      | name | api.json.required",
                "{'name': null}                          | name | api.json.text",
                "{'name': 7}                             | name | api.json.text",
                "{'name': ['a']}                         | name | api.json.text",
                "{'name': {}}                            | name | api.json.text",
                "{'name': 'a\\u0000'}                    | name | api.json.characters",
                "{'name': 'a\\ud800'}                    | name | api.json.characters",
                "['name']                                | ''   | api.json.object",
                "true                                    | ''   | api.json.object",
            })
    void readerShouldNameTheFieldThatIsWrong(String json, String field, String key) {
        var refused = assertThrows(
                MalformedInput.class, () -> RecordReader.read(json.strip().replace('\'', '"'), Leaf.class));

        assertEquals(field, refused.field());
        assertEquals(key, refused.key());
    }

    @Test
    void s19ReaderShouldRefuseUnknownFieldsAtEveryDepth() {
        var json =
                """
                {"id": 1, "green": true, "planted": "2026-11-22T10:30:00Z", "colour": "red",
                 "leaves": [{"name": "one"}, {"name": "two", "admin": true}]}""";

        var refused = assertThrows(MalformedInput.class, () -> RecordReader.read(json, Tree.class));

        assertEquals("leaves[1].admin", refused.field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'7'", "7.5", "1e2", "99999999999999999999", "1e999999999", "true", "null"})
    void readerShouldTakeWholeNumbersOnly(String number) {
        var json = "{'id': %s}".formatted(number).replace('\'', '"');

        var refused = assertThrows(MalformedInput.class, () -> RecordReader.read(json, Tree.class));

        assertEquals("id", refused.field());
        assertEquals("api.json.number", refused.key());
    }

    @Test
    void readerShouldListTheConstantsOfAnEnum() {
        var refused =
                assertThrows(MalformedInput.class, () -> RecordReader.read("{\"colour\": \"RED\"}", Update.class));

        assertEquals(List.of("red, dark_blue"), refused.arguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"a\"", "{\"name\": \"a\"} x", "{name: 'a'}", "nul", "{\"name\" \"a\"}"})
    void readerShouldRefuseWhatIsNoJson(String text) {
        var refused = assertThrows(MalformedInput.class, () -> RecordReader.read(text, Leaf.class));

        assertEquals("api.json.syntax", refused.key());
    }

    @Test
    void readerShouldStopAtTheFirstBracketOfUnexpectedNesting() {
        var bomb = "{\"name\":" + "[".repeat(1_000_000);

        var refused = assertThrows(MalformedInput.class, () -> RecordReader.read(bomb, Leaf.class));

        assertEquals("name", refused.field());
    }

    @Test
    void readerShouldAskForABody() {
        var refused = assertThrows(MalformedInput.class, () -> RecordReader.read(" ", Leaf.class));

        assertEquals("api.body.missing", refused.key());
    }
}

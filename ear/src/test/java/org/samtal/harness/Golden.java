package org.samtal.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * JSON as it is promised, in files below {@code /rest}. What differs from run to run stands there as {@code <number>},
 * {@code <time>} or {@code <text>}; names, order and everything else must be the same.
 */
public final class Golden {
    private Golden() {}

    public static void assertMatches(String file, JsonObject actual) {
        var expected = read(file);
        assertEquals(pretty(expected), pretty(masked(expected, actual)));
    }

    private static JsonObject read(String file) {
        try (var in = Golden.class.getResourceAsStream("/rest/" + file);
                var reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The actual value, with the placeholder wherever what is there is of its kind. */
    private static JsonValue masked(JsonValue expected, JsonValue actual) {
        if (expected instanceof JsonString placeholder && stands(placeholder.getString(), actual)) {
            return expected;
        }
        if (expected instanceof JsonObject wanted && actual instanceof JsonObject found) {
            var object = Json.createObjectBuilder();
            found.forEach((name, value) -> object.add(name, masked(wanted.getOrDefault(name, JsonValue.NULL), value)));
            return object.build();
        }
        if (expected instanceof JsonArray wanted && actual instanceof JsonArray found) {
            var array = Json.createArrayBuilder();
            for (var at = 0; at < found.size(); at++) {
                array.add(masked(at < wanted.size() ? wanted.get(at) : JsonValue.NULL, found.get(at)));
            }
            return array.build();
        }
        return actual;
    }

    private static boolean stands(String placeholder, JsonValue actual) {
        return switch (placeholder) {
            case "<number>" -> actual.getValueType() == JsonValue.ValueType.NUMBER;
            case "<text>" ->
                actual instanceof JsonString text && !text.getString().isEmpty();
            case "<time>" -> actual instanceof JsonString text && isTime(text.getString());
            default -> false;
        };
    }

    private static boolean isTime(String text) {
        try {
            return text.endsWith("Z") && !Instant.parse(text).equals(Instant.EPOCH);
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }

    private static String pretty(JsonValue value) {
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(value);
        }
        return text.toString();
    }
}

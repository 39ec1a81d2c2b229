package org.samtal.web.rest.json;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of JSON that are neither object nor array. Nothing is converted: a number in quotes is a text. */
public final class Scalars {

    private Scalars() {}

    static Object read(Class<?> type, Event event, JsonParser parser, String path) {
        if (type == boolean.class || type == Boolean.class) {
            require(event == Event.VALUE_TRUE || event == Event.VALUE_FALSE, path, "api.json.boolean");
            return event == Event.VALUE_TRUE;
        }
        if (type == long.class || type == Long.class) {
            return wholeNumber(event, parser, path);
        }
        if (type == int.class || type == Integer.class) {
            var number = wholeNumber(event, parser, path);
            require(number == (int) number, path, "api.json.number");
            return (int) number;
        }
        require(event == Event.VALUE_STRING, path, "api.json.text");
        var text = text(parser.getString(), path);
        if (type == Instant.class) {
            return instant(text, path);
        }
        return type.isEnum() ? enumValue(type, text, path) : text;
    }

    /** The constant whose lower-case name the text is. */
    public static <T> T enumValue(Class<T> type, String text, String path) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(path, "api.json.enum", names(type)));
    }

    /** How a constant is written in JSON. */
    public static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Scalars::name).collect(Collectors.joining(", "));
    }

    private static long wholeNumber(Event event, JsonParser parser, String path) {
        require(event == Event.VALUE_NUMBER, path, "api.json.number");
        try {
            return Long.parseLong(parser.getString());
        } catch (NumberFormatException fractionOrHuge) {
            throw new MalformedInput(path, "api.json.number");
        }
    }

    private static Instant instant(String text, String path) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new MalformedInput(path, "api.json.time");
        }
    }

    /** Refuses what no database stores: the null character and halves of surrogate pairs. */
    private static String text(String text, String path) {
        var storable = text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
        require(storable, path, "api.json.characters");
        return text;
    }

    private static void require(boolean fulfilled, String path, String key) {
        if (!fulfilled) {
            throw new MalformedInput(path, key);
        }
    }
}

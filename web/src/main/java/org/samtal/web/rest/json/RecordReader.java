package org.samtal.web.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Reads a JSON text into a record, strictly.
 *
 * <p>A field the record does not have, a field given twice, a missing field and a value of the wrong type are refused,
 * at every depth and with the path of the field. The text is read as a stream along the record's shape, so nesting that
 * nobody asked for ends at its first bracket.
 */
public final class RecordReader {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser parser;

    private RecordReader(JsonParser parser) {
        this.parser = parser;
    }

    public static <T> T read(String json, Class<T> type) {
        if (json.isBlank()) {
            throw new MalformedInput("", "api.body.missing");
        }
        try (var parser = PARSERS.createParser(new StringReader(json))) {
            var reader = new RecordReader(parser);
            var value = reader.value(type, parser.next(), "");
            if (parser.hasNext()) {
                throw new MalformedInput("", "api.json.syntax");
            }
            return type.cast(value);
        } catch (JsonException notJson) {
            throw new MalformedInput("", "api.json.syntax");
        }
    }

    private Object value(Type type, Event event, String path) {
        if (type instanceof ParameterizedType generic) {
            return genericValue(generic, event, path);
        }
        if (type == OptionalLong.class) {
            return event == Event.VALUE_NULL
                    ? OptionalLong.empty()
                    : OptionalLong.of((long) value(long.class, event, path));
        }
        if (type == OptionalInt.class) {
            return event == Event.VALUE_NULL
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) value(int.class, event, path));
        }
        var plain = (Class<?>) type;
        return plain.isRecord() ? object(plain, event, path) : Scalars.read(plain, event, parser, path);
    }

    private Object genericValue(ParameterizedType type, Event event, String path) {
        var argument = type.getActualTypeArguments()[0];
        if (type.getRawType() == List.class) {
            return list(argument, event, path);
        }
        var content = event == Event.VALUE_NULL ? Optional.empty() : Optional.of(value(argument, event, path));
        return type.getRawType() == Change.class ? Change.to(content) : content;
    }

    private List<Object> list(Type items, Event event, String path) {
        require(event == Event.START_ARRAY, path, "api.json.array");
        var list = new ArrayList<>();
        for (var next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            list.add(value(items, next, path + "[" + list.size() + "]"));
        }
        return List.copyOf(list);
    }

    private Object object(Class<?> type, Event event, String path) {
        require(event == Event.START_OBJECT, path, "api.json.object");
        var shape = RecordShape.of(type);
        var values = new Object[shape.size()];
        for (var next = parser.next(); next != Event.END_OBJECT; next = parser.next()) {
            var name = parser.getString();
            var position = shape.position(name);
            var inner = path.isEmpty() ? name : path + "." + name;
            require(position >= 0, inner, "api.json.unknown");
            require(values[position] == null, inner, "api.json.duplicate");
            values[position] = value(shape.type(position), parser.next(), inner);
        }
        for (var position = 0; position < values.length; position++) {
            if (values[position] == null) {
                values[position] = absent(shape.type(position), path, shape.name(position));
            }
        }
        return shape.make(values);
    }

    /** What a field that was left out stands for. */
    private static Object absent(Type type, String path, String name) {
        if (type == OptionalLong.class) {
            return OptionalLong.empty();
        }
        if (type == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? List.of()
                    : generic.getRawType() == Change.class ? Change.none() : Optional.empty();
        }
        throw new MalformedInput(path.isEmpty() ? name : path + "." + name, "api.json.required");
    }

    private static void require(boolean fulfilled, String path, String key) {
        if (!fulfilled) {
            throw new MalformedInput(path, key);
        }
    }
}

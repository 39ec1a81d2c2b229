package org.samtal.web.rest.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Writes a record as JSON: every component in its order, what is empty as {@code null}, enums in lower case, times in
 * UTC by ISO 8601.
 */
public final class RecordWriter {

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private final JsonGenerator out;

    private RecordWriter(JsonGenerator out) {
        this.out = out;
    }

    public static void write(Record content, Writer to) {
        var generator = GENERATORS.createGenerator(to);
        new RecordWriter(generator).value(content);
        generator.flush();
    }

    public static String text(Record content) {
        var text = new StringWriter(1024);
        write(content, text);
        return text.toString();
    }

    private void value(Object value) {
        if (value instanceof String text) {
            out.write(text);
        } else if (value instanceof Long || value instanceof Integer) {
            out.write(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            out.write(flag);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(this::value, out::writeNull);
        } else if (value instanceof Record content) {
            object(content);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(this::value);
            out.writeEnd();
        } else {
            lesserValue(value);
        }
    }

    private void lesserValue(Object value) {
        if (value instanceof Enum<?> constant) {
            out.write(Scalars.name(constant));
        } else if (value instanceof Instant instant) {
            out.write(instant.toString());
        } else if (value instanceof OptionalLong number) {
            number.ifPresentOrElse(out::write, out::writeNull);
        } else if (value instanceof OptionalInt number) {
            number.ifPresentOrElse(out::write, out::writeNull);
        } else {
            throw new IllegalArgumentException("No JSON is defined for this type of value");
        }
    }

    private void object(Record content) {
        var shape = RecordShape.of(content.getClass());
        out.writeStartObject();
        for (var position = 0; position < shape.size(); position++) {
            out.writeKey(shape.name(position));
            value(shape.get(content, position));
        }
        out.writeEnd();
    }
}

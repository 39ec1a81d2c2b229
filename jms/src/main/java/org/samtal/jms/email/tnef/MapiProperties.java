package org.samtal.jms.email.tnef;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.samtal.jms.email.mime.ParseBudget;

/** Properties of a message or a file, by their numbers (MS-OXTNEF, 2.1.3.4; MS-OXPROPS). Of several values the first is kept. */
final class MapiProperties {

    private static final int SEVERAL = 0x1000;
    private static final int FIRST_NAMED = 0x8000;
    private static final int NAMED_BY_TEXT = 1;
    private static final int GUID = 16;
    private static final int UNICODE = 0x001F;
    private static final int LONG = 0x0003;
    private static final int OBJECT = 0x000D;

    private record Value(int type, byte[] bytes) {}

    private final Map<Integer, Value> values = new HashMap<>();

    private MapiProperties() {}

    static MapiProperties read(PackedBytes bytes, ParseBudget budget) {
        var properties = new MapiProperties();
        var count = bytes.number32();
        for (var i = 0; i < count; i++) {
            budget.checkTime();
            var type = bytes.number16();
            var id = bytes.number16();
            if (id >= FIRST_NAMED) {
                skipName(bytes);
            }
            var value = value(bytes, type);
            properties.values.putIfAbsent(id, new Value(type & ~SEVERAL, value));
        }
        return properties;
    }

    /** A text, in two bytes a letter or in the character set of the message. */
    Optional<String> text(int id, Function<byte[], String> decoder) {
        return Optional.ofNullable(values.get(id))
                .map(value -> value.type == UNICODE
                        ? new String(value.bytes, StandardCharsets.UTF_16LE).replaceAll("\0.*", "")
                        : decoder.apply(value.bytes));
    }

    Optional<byte[]> bytes(int id) {
        return Optional.ofNullable(values.get(id))
                .filter(value -> value.type != OBJECT)
                .map(Value::bytes);
    }

    /** What stands behind the kind of an object. */
    Optional<byte[]> object(int id) {
        return Optional.ofNullable(values.get(id))
                .filter(value -> value.type == OBJECT && value.bytes.length > GUID)
                .map(value -> Arrays.copyOfRange(value.bytes, GUID, value.bytes.length));
    }

    Optional<Integer> number(int id) {
        return Optional.ofNullable(values.get(id))
                .filter(value -> value.type == LONG)
                .map(value -> new PackedBytes(value.bytes).number32());
    }

    private static void skipName(PackedBytes bytes) {
        bytes.skip(GUID);
        if (bytes.number32() == NAMED_BY_TEXT) {
            bytes.padded(bytes.number32());
        } else {
            bytes.number32();
        }
    }

    private static byte[] value(PackedBytes bytes, int type) {
        var size = sizeOf(type & ~SEVERAL);
        var isSeveral = size < 0 || (type & SEVERAL) != 0;
        if (isSeveral && size == 0) {
            throw new MalformedTnefException();
        }
        var count = isSeveral ? bytes.number32() : 1;
        var first = new byte[0];
        for (var i = 0; i < count; i++) {
            var value = size < 0 ? bytes.padded(bytes.number32()) : bytes.padded(size);
            first = i == 0 ? value : first;
        }
        return first;
    }

    /** Bytes of a value; negative where each says so itself. */
    private static int sizeOf(int type) {
        return switch (type) {
            case 0x0001 -> 0;
            case 0x0002, 0x000B -> 2;
            case LONG, 0x0004, 0x000A -> 4;
            case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040 -> 8;
            case 0x0048 -> GUID;
            case OBJECT, 0x001E, UNICODE, 0x0102 -> -1;
            default -> throw new MalformedTnefException();
        };
    }
}

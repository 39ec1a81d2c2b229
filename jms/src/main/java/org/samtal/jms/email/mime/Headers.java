package org.samtal.jms.email.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header fields of a mail or of one of its parts, in the order in which they stand there (RFC 5322, 2.2).
 *
 * <p>Values are unfolded and free of control characters, but not yet decoded: encoded words have a meaning only where
 * the field's own grammar allows them.
 */
public final class Headers {

    private record Field(String name, String value) {}

    private final List<Field> fields = new ArrayList<>();

    void add(String name, String value) {
        fields.add(new Field(name, value));
    }

    int size() {
        return fields.size();
    }

    /** The first field of that name that says anything. Doubled fields are not merged: the first one counts. */
    public Optional<String> first(String name) {
        for (var field : fields) {
            if (field.name.equalsIgnoreCase(name) && !field.value.isEmpty()) {
                return Optional.of(field.value);
            }
        }
        return Optional.empty();
    }

    /** All fields of that name, from the top. */
    public List<String> all(String name) {
        var values = new ArrayList<String>();
        for (var field : fields) {
            if (field.name.equalsIgnoreCase(name)) {
                values.add(field.value);
            }
        }
        return values;
    }

    /** Whether there is such a field, even an empty one. */
    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name.equalsIgnoreCase(name));
    }
}

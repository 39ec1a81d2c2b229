package org.samtal.web.rest;

import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.web.rest.json.MalformedInput;
import org.samtal.web.rest.json.Scalars;

/** Reads parameters of the query, as strictly as bodies are read. */
final class Parameters {

    private static final int MOST_DIGITS = 18;

    private Parameters() {}

    static long number(String text, String name, String key, Object... arguments) {
        if (!isNumber(text)) {
            throw new MalformedInput(name, key, arguments);
        }
        return Long.parseLong(text);
    }

    /** A number that is, or is part of, a cursor. What is none is refused as by every list, whatever its cursors hold. */
    static long cursor(String text) {
        if (!isNumber(text)) {
            throw notACursor();
        }
        return Long.parseLong(text);
    }

    static Rejected notACursor() {
        return new Rejected("after", "list.cursor.invalid");
    }

    static OptionalLong id(String text, String name) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(text, name, "api.parameter.number"));
    }

    static <T> Optional<T> constant(String text, Class<T> type, String name) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Scalars.enumValue(type, text, name));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}

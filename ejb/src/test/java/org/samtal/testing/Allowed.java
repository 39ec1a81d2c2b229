package org.samtal.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * The places that may break a rule, each with the reason, one line each in {@code allowed/*.properties}.
 *
 * <p>A line there is a decision that a reviewer reads; a rule without its exceptions in one place is a rule nobody
 * knows.
 */
enum Allowed {
    /** Front-door methods anybody may call, signed in or not. */
    OPEN_METHODS,

    /** Public classes of a feature that are neither a front door nor a value. */
    PUBLIC_MECHANISMS,

    /** Features whose rows belong to no inbox, so that no visibility applies. */
    ROWS_OF_NO_INBOX,

    /** Repository methods that list the parts of one thing, which their callers have looked up by visibility before. */
    PARTS_OF_WHAT_WAS_CHECKED,

    /** Methods that work in a transaction of their own. */
    NEW_TRANSACTIONS;

    private final Set<String> places;

    Allowed() {
        this.places = read("allowed/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".properties");
    }

    Set<String> places() {
        return places;
    }

    boolean has(String place) {
        return places.contains(place);
    }

    boolean has(JavaMethod method) {
        return has(method.getOwner().getName() + "." + method.getName());
    }

    private static Set<String> read(String resource) {
        var lines = new Properties();
        try (var stream = Allowed.class.getResourceAsStream(resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (lines.values().stream().anyMatch(reason -> reason.toString().isBlank())) {
            throw new IllegalStateException(resource + " has a line without a reason");
        }
        return lines.stringPropertyNames();
    }
}

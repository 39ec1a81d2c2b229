package org.samtal.web.access;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where to go after the sign-in: one of our own screens, never an address (S47).
 *
 * @param value a path with its query, such as {@code /app/inbox?conversation=17}
 */
public record ReturnPath(String value) {

    private static final int LONGEST = 300;
    private static final Pattern OWN_SCREEN =
            Pattern.compile("/(?:app|settings)(?:/[a-z0-9-]+)+(?:\\?[A-Za-z0-9=&._~-]*)?");

    /** The screen, or nothing when the text is anything else. */
    public static Optional<ReturnPath> of(String text) {
        return text.length() <= LONGEST && OWN_SCREEN.matcher(text).matches()
                ? Optional.of(new ReturnPath(text))
                : Optional.empty();
    }
}

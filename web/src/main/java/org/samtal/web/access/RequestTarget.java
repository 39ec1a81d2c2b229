package org.samtal.web.access;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The path a request asks for, as far as access is concerned.
 *
 * @param path raw, as it stands in the request line
 */
record RequestTarget(String path) {

    private static final Set<String> AMBIGUOUS =
            Set.of(";", "\\", "//", "/./", "/../", "%2e", "%2f", "%5c", "%00", "%25");

    /** Whether servers and filters might read the path in two ways (S49): such a path names nothing here. */
    boolean isAmbiguous() {
        var lower = path.toLowerCase(Locale.ROOT);
        return AMBIGUOUS.stream().anyMatch(lower::contains) || lower.endsWith("/..") || lower.endsWith("/.");
    }

    boolean isApi() {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Whether it is a screen for those who are signed in. */
    boolean isScreen() {
        return Stream.of("/app", "/settings").anyMatch(part -> path.equals(part) || path.startsWith(part + "/"));
    }

    /** Whether it is a file that every visitor gets alike, which may be kept by caches. */
    boolean isResource() {
        return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
    }
}

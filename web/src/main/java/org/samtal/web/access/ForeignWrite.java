package org.samtal.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * Recognizes a write that a page of another site made the browser send (S58).
 *
 * <p>Beside the state token of Faces, and for writes without one, such as signing in and out. Browsers say where a write
 * comes from in one header or the other; a write with our session cookie that says nothing comes from no browser.
 */
final class ForeignWrite {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_PAGE_OR_PERSON = Set.of("same-origin", "none");

    private ForeignWrite() {}

    static boolean isOne(HttpServletRequest request, PublicAddress base) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        if (site.isEmpty() && origin.isEmpty()) {
            return request.getRequestedSessionId() != null;
        }
        var foreignSite =
                site.filter(value -> !OWN_PAGE_OR_PERSON.contains(value)).isPresent();
        var foreignOrigin = origin.filter(value -> !base.isOwnOrigin(value, request.getHeader("Host")))
                .isPresent();
        return foreignSite || foreignOrigin;
    }
}

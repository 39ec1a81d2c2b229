package org.samtal.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.samtal.team.SignedIn;

/** Hands what the authentication mechanism found out on to the rest of the request. */
public final class Identity {

    private static final String AGENT = Identity.class.getName() + ".agent";
    private static final String REFUSAL = Identity.class.getName() + ".retryAfter";

    private static final String UNKNOWN = Identity.class.getName() + ".unknown";

    private Identity() {}

    static void set(HttpServletRequest request, SignedIn agent) {
        request.setAttribute(AGENT, agent);
    }

    /** Who has signed in, as the mechanism found for this request. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(AGENT));
    }

    /** Notes that nobody can tell who asks, since the database does not answer. */
    static void leaveUnknown(HttpServletRequest request) {
        request.setAttribute(UNKNOWN, true);
    }

    static boolean isUnknown(HttpServletRequest request) {
        return request.getAttribute(UNKNOWN) != null;
    }

    /** Notes that a password was refused, and for how many seconds the next one will be. */
    static void refuse(HttpServletRequest request, long retryAfterSeconds) {
        request.setAttribute(REFUSAL, retryAfterSeconds);
    }

    static Optional<Long> retryAfter(HttpServletRequest request) {
        return Optional.ofNullable((Long) request.getAttribute(REFUSAL));
    }
}

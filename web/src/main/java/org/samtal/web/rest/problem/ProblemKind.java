package org.samtal.web.rest.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/** The kinds of problem the API answers with, each with its status. */
public enum ProblemKind {
    MALFORMED(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    REJECTED(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private static final int RETRY_AFTER_SECONDS = 5;

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Seconds after which the caller may try again, where that helps. */
    public OptionalInt retryAfter() {
        return this == UNAVAILABLE ? OptionalInt.of(RETRY_AFTER_SECONDS) : OptionalInt.empty();
    }

    /** The URI that names the kind in {@link Problem#type()}. */
    public String type() {
        return "urn:problem-type:samtal:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the kind's title; the same with {@code detail} is what is said when nothing closer is known. */
    String titleKey() {
        return "api.problem." + name().toLowerCase(Locale.ROOT) + ".title";
    }

    String detailKey() {
        return "api.problem." + name().toLowerCase(Locale.ROOT) + ".detail";
    }

    static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : MALFORMED);
    }
}

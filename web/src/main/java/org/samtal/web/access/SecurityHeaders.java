package org.samtal.web.access;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer tells the browser (S57, ASVS 3.4).
 *
 * <p>The policy here is the strictest, for answers that are no pages; a page, a mail's frame or a download sets its own
 * in its place.
 */
final class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    private static final String NOTHING_RUNS =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";
    private static final String NO_DEVICES =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), serial=(), usb=()";

    private SecurityHeaders() {}

    static void apply(HttpServletResponse response, RequestTarget target, boolean tls) {
        response.setHeader(POLICY, NOTHING_RUNS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Other sites learn nothing. With "no-referrer" browsers write "Origin: null" on our own forms, too.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NO_DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!target.isResource()) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (tls) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }
}

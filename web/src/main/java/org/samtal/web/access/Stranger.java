package org.samtal.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.samtal.web.rest.problem.ProblemAnswer;
import org.samtal.web.rest.problem.ProblemKind;

/** Tells somebody who is not signed in how to go on, in the way that page, script or program understands. */
final class Stranger {

    private static final String SIGN_IN = "/login";

    /** The largest form before the sign-in holds a password of 1,024 bytes. */
    private static final long MOST_BYTES = 64 * 1024;

    private Stranger() {}

    /** Whether it is more than any form before the sign-in holds, or of a length nobody tells: it is not read (S68). */
    static boolean sendsTooMuch(HttpServletRequest request) {
        return request.getContentLengthLong() > MOST_BYTES || request.getHeader("Transfer-Encoding") != null;
    }

    /** A program gets a status and a problem document, never a page. */
    static void refuseProgram(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var retryAfter = Identity.retryAfter(request).orElse(0L);
        if (retryAfter > 0) {
            response.setHeader("Retry-After", Long.toString(retryAfter));
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"samtal\"");
        ProblemAnswer.write(request, response, ProblemKind.UNAUTHORIZED);
    }

    /** Nobody can tell who it is as long as the database is away: a program and a browser come back later. */
    static void putOff(HttpServletRequest request, HttpServletResponse response, RequestTarget target)
            throws IOException {
        if (target.isApi()) {
            ProblemAnswer.write(request, response, ProblemKind.UNAVAILABLE);
        } else {
            response.setIntHeader(
                    "Retry-After", ProblemKind.UNAVAILABLE.retryAfter().orElseThrow());
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** A browser gets the sign-in page; an update of a part of a page is told to go there as a whole. */
    static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            redirectPart(request, response);
        } else if (isScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", signIn(request));
        }
    }

    private static void redirectPart(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\"" + signIn(request)
                        + "\"></redirect></partial-response>");
    }

    private static boolean isScript(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }

    private static String signIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = request.getMethod().equals("GET") && query != null
                ? request.getRequestURI() + "?" + query
                : request.getRequestURI();
        return ReturnPath.of(asked)
                .map(path -> SIGN_IN + "?return=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8))
                .orElse(SIGN_IN);
    }
}

package org.samtal.web.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bytes from outside as a file to be saved, for people and for programs, never as something to be shown (S07).
 *
 * <p>The sender's content type is not repeated: a name tells the computer enough, and no type can be played against a
 * browser (S08).
 *
 * @param name as the sender wrote it; it is data, and leaves cleaned and encoded (S09)
 * @param contentType one of ours
 */
public record Download(String name, String contentType, byte[] content) {

    /** The type of a raw mail. */
    public static final String MAIL = "message/rfc822";

    /** The type of everything else. */
    public static final String FILE = "application/octet-stream";

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'; frame-ancestors 'none'";
    private static final int LONGEST_NAME = 150;

    /** A raw mail, named after what it is and its id. */
    public static Download mail(String kind, long id, byte[] content) {
        return new Download(kind + "-" + id + ".eml", MAIL, content);
    }

    /** An attachment. */
    public static Download file(String name, byte[] content) {
        return new Download(name, FILE, content);
    }

    /** Sends it to a browser. */
    public void send(HttpServletResponse response) throws IOException {
        headers().forEach(response::setHeader);
        response.setContentType(contentType);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** The same as the answer of a resource. */
    public Response response() {
        var response = Response.ok(content, contentType);
        headers().forEach(response::header);
        return response.build();
    }

    /** Headers that everything from outside gets, whatever it is. */
    static Map<String, String> hardened(String policy) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", policy);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", "private, no-store");
        return headers;
    }

    Map<String, String> headers() {
        var headers = hardened(NOTHING_RUNS);
        headers.put("Content-Disposition", disposition());
        return headers;
    }

    /** The name in both forms of RFC 6266: plain for old readers, with every letter for all others (RFC 8187). */
    String disposition() {
        var clean = clean();
        var plain = new String(clean.getBytes(US_ASCII), US_ASCII).replaceAll("[^A-Za-z0-9 ._~()-]", "_");
        var full = URLEncoder.encode(clean, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }

    private String clean() {
        var letters = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:]", "_")
                .strip();
        var end = Math.min(letters.length(), LONGEST_NAME);
        return letters.isBlank()
                ? "file"
                : letters.substring(0, letters.offsetByCodePoints(0, letters.codePointCount(0, end)));
    }
}

package org.samtal.web.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;

/**
 * Sends bytes from outside as a file to be saved, never as something to be shown (S07).
 *
 * <p>The sender's content type is not repeated: a name tells the computer enough, and no type can be played against a
 * browser (S08).
 */
public final class Download {
    private static final int LONGEST_NAME = 150;

    private Download() {}

    /** Sends the content under this name. */
    public static void send(HttpServletResponse response, String name, byte[] content) throws IOException {
        send(response, name, "application/octet-stream", content);
    }

    /** Sends the content under this name as this type, which must be one of ours. */
    public static void send(HttpServletResponse response, String name, String contentType, byte[] content)
            throws IOException {
        harden(response, "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setContentType(contentType);
        response.setHeader("Content-Disposition", disposition(name));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** Headers that everything from outside gets, whatever it is. */
    static void harden(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "private, no-store");
    }

    /** The name in both forms of RFC 6266: plain for old readers, with every letter for all others (S09). */
    static String disposition(String name) {
        var clean = clean(name);
        var plain = new String(clean.getBytes(US_ASCII), US_ASCII).replaceAll("[?\"\\\\%;]", "_");
        var full = URLEncoder.encode(clean, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }

    private static String clean(String name) {
        var letters = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:]", "_")
                .strip();
        var end = Math.min(letters.length(), LONGEST_NAME);
        return letters.isBlank()
                ? "file"
                : letters.substring(0, letters.offsetByCodePoints(0, letters.codePointCount(0, end)));
    }
}

package org.samtal.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A mail as it arrived at the peer, byte for byte. */
public record ReceivedMail(String sender, List<String> recipients, byte[] raw, Instant at) {

    /** The unfolded value of a header field; empty when the mail has none. */
    public Optional<String> header(String name) {
        return head().lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** How often a header field stands there: From, Date and Message-ID exactly once (RFC 5322, 3.6). */
    public long count(String name) {
        return head().lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .count();
    }

    /** The whole mail with one character per byte. */
    public String text() {
        return new String(raw, ISO_8859_1);
    }

    private String head() {
        var end = text().indexOf("\r\n\r\n");
        return (end < 0 ? text() : text().substring(0, end)).replaceAll("\r\n[ \t]+", " ");
    }
}

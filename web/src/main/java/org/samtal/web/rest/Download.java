package org.samtal.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * A file for a program to keep, never for a browser to show (S07).
 *
 * <p>Its media type is one of ours, whatever the sender declared, and its name is data (S09): ASCII in the plain form,
 * everything else percent-encoded in the extended one (RFC 6266, RFC 8187).
 */
record Download(byte[] content, String mediaType, String name) {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_~";

    Response response() {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    String disposition() {
        return "attachment; filename=\"" + plain() + "\"; filename*=UTF-8''" + extended();
    }

    private String plain() {
        return name.chars()
                .mapToObj(character ->
                        UNRESERVED.indexOf(character) >= 0 || character == ' ' ? String.valueOf((char) character) : "_")
                .collect(Collectors.joining());
    }

    private String extended() {
        var encoded = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(String.format("%02X", octet));
            }
        }
        return encoded.toString();
    }
}

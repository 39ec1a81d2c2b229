package org.samtal.jms.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One part of a mail: its headers and either content or further parts (RFC 2046).
 *
 * <p>Points into the raw bytes; content is decoded when it is asked for, so that a part nobody needs costs nothing.
 */
public final class MimePart {

    private final byte[] raw;
    private final int start;
    private final int end;
    private final Headers headers;
    private final ParameterizedHeader contentType;
    private final List<MimePart> parts;

    MimePart(byte[] raw, int start, int end, Headers headers, ParameterizedHeader contentType, List<MimePart> parts) {
        this.raw = raw;
        this.start = start;
        this.end = end;
        this.headers = headers;
        this.contentType = contentType;
        this.parts = List.copyOf(parts);
    }

    public Headers headers() {
        return headers;
    }

    /** The declared type with its parameters, {@code text/plain} where none is declared or it makes no sense. */
    public ParameterizedHeader contentType() {
        return contentType;
    }

    /** The type alone, such as {@code image/png}. */
    public String type() {
        return contentType.value();
    }

    public ParameterizedHeader disposition() {
        return headers.first("Content-Disposition")
                .map(ParameterizedHeader::parse)
                .orElse(ParameterizedHeader.NONE);
    }

    /** The parts inside; empty for a part with content of its own. */
    public List<MimePart> parts() {
        return parts;
    }

    /** The content with its transfer encoding undone. */
    public byte[] content() {
        return headers.first("Content-Transfer-Encoding")
                .map(encoding -> TransferDecoder.decode(raw, start, end, encoding))
                .orElseGet(() -> Arrays.copyOfRange(raw, start, end));
    }

    /** The content as text; HTML that declares its character set inside is believed where nothing else says it. */
    public TextDecoder.Decoded text() {
        var content = content();
        var charset = contentType.parameter("charset").or(() -> charsetInside(content));
        return TextDecoder.decode(content, charset);
    }

    private Optional<String> charsetInside(byte[] content) {
        if (!"text/html".equals(type())) {
            return Optional.empty();
        }
        var beginning = new String(content, 0, Math.min(content.length, 1_024), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        var at = beginning.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        var name = new StringBuilder();
        for (var character : beginning.substring(at + "charset=".length()).toCharArray()) {
            if ("\"'".indexOf(character) >= 0 && name.length() == 0) {
                continue;
            }
            if (character <= ' ' || "\"'/>;".indexOf(character) >= 0) {
                break;
            }
            name.append(character);
        }
        return Optional.of(name.toString());
    }
}

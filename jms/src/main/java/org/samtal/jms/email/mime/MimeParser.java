package org.samtal.jms.email.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits raw bytes into the tree of parts they describe (RFC 2046, 5.1).
 *
 * <p>A part ends where its parent's next boundary stands, whether or not its own was ever closed; a multipart whose
 * boundary is missing or never appears is read as the text it is.
 */
public final class MimeParser {

    private static final ParameterizedHeader PLAIN = ParameterizedHeader.parse("text/plain");
    private static final ParameterizedHeader MESSAGE = ParameterizedHeader.parse("message/rfc822");

    private final byte[] raw;
    private final ParseBudget budget;

    private MimeParser(byte[] raw, ParseBudget budget) {
        this.raw = raw;
        this.budget = budget;
    }

    /** Reads the whole mail. */
    public static MimePart parse(byte[] raw, ParseBudget budget) {
        return new MimeParser(raw, budget).part(0, raw.length, 0, PLAIN);
    }

    /** Reads the headers alone, as of a mail that another one returns. */
    public static Headers headers(byte[] raw, ParseBudget budget) {
        return new HeaderReader(raw, 0, raw.length, budget).read();
    }

    private MimePart part(int start, int end, int depth, ParameterizedHeader otherwise) {
        budget.enterPart(depth);
        var reader = new HeaderReader(raw, start, end, budget);
        var headers = reader.read();
        var type = headers.first("Content-Type")
                .map(ParameterizedHeader::parse)
                .filter(declared -> declared.value().indexOf('/') > 0)
                .orElse(otherwise);
        var parts = type.value().startsWith("multipart/")
                ? parts(type, reader.bodyStart(), end, depth)
                : List.<MimePart>of();
        var shown = parts.isEmpty() && type.value().startsWith("multipart/") ? PLAIN : type;
        return new MimePart(raw, reader.bodyStart(), end, headers, shown, parts);
    }

    private List<MimePart> parts(ParameterizedHeader type, int start, int end, int depth) {
        var boundary = type.parameter("boundary")
                .map(declared -> Boundary.of(raw, declared))
                .filter(declared -> declared.next(start, end).isPresent())
                .or(() -> Boundary.guess(raw, start, end));
        if (boundary.isEmpty()) {
            return List.of();
        }
        var otherwise = "multipart/digest".equals(type.value()) ? MESSAGE : PLAIN;
        var parts = new ArrayList<MimePart>();
        var open = boundary.get().next(start, end);
        while (open.isPresent() && !open.get().closing()) {
            var bodyStart = open.get().after();
            var next = boundary.get().next(bodyStart, end);
            var bodyEnd = next.map(Boundary.Line::before).orElse(end);
            parts.add(part(bodyStart, Math.max(bodyStart, bodyEnd), depth + 1, otherwise));
            open = next;
        }
        return parts;
    }
}

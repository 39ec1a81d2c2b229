package org.samtal.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.samtal.kernel.DomainException.Rejected;

/**
 * The place in a list behind which the next slice begins.
 *
 * <p>Opaque to those who hold it: they hand back what they got. A text that is no cursor is refused.
 *
 * @param at time of the last row, with microseconds, as databases keep it
 * @param id id of the last row, which decides between rows of the same time
 */
public record Cursor(Instant at, long id) {

    /** Stands before the first row of a list that runs from new to old. */
    public static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /** Cursor of a list ordered by id alone. */
    public static String of(long id) {
        return encode(Long.toString(id));
    }

    /** Reads back what {@link #of} made. */
    public static long number(String text) {
        try {
            return Long.parseLong(decode(text));
        } catch (IllegalArgumentException notACursor) {
            throw refused(notACursor);
        }
    }

    /** Reads back what {@link #text} made; an empty text is the beginning. */
    public static Cursor parse(String text) {
        if (text.isEmpty()) {
            return NEWEST;
        }
        try {
            var parts = decode(text).split("~", -1);
            var micros = Long.parseLong(parts[0]);
            return new Cursor(
                    Instant.EPOCH
                            .plusSeconds(Math.floorDiv(micros, 1_000_000L))
                            .plusNanos(Math.floorMod(micros, 1_000_000L) * 1000),
                    Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notACursor) {
            throw refused(notACursor);
        }
    }

    public String text() {
        var micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
        return encode(micros + "~" + id);
    }

    private static Rejected refused(RuntimeException cause) {
        var rejected = new Rejected("after", "list.cursor.invalid");
        rejected.initCause(cause);
        return rejected;
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String decode(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
    }
}

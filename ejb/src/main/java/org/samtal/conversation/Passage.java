package org.samtal.conversation;

import java.util.Locale;
import org.samtal.kernel.DomainException.Rejected;

/**
 * Which messages of a conversation go along below what an agent writes. Comments and what was passed on to others never do.
 *
 * @param seq place of the one message, for {@link Extent#ONE}
 */
public record Passage(Extent extent, int seq) {

    public static final Passage NONE = new Passage(Extent.NONE, 0);

    /** How much it is. */
    public enum Extent {
        NONE,
        /** The customer's newest message. */
        LAST,
        /** The message at a place. */
        ONE,
        ALL
    }

    /** Reads {@code none}, {@code last}, {@code all} or the place of a message; nothing is none. */
    public static Passage of(String written) {
        return switch (written) {
            case "", "none" -> NONE;
            case "last" -> new Passage(Extent.LAST, 0);
            case "all" -> new Passage(Extent.ALL, 0);
            default -> one(written);
        };
    }

    private static Passage one(String place) {
        if (!place.matches("[0-9]{1,9}")) {
            throw new Rejected("quoted", "conversation.quoted.unknown");
        }
        return new Passage(Extent.ONE, Integer.parseInt(place));
    }

    /** As it can be read again. */
    String written() {
        return extent == Extent.ONE ? Integer.toString(seq) : extent.name().toLowerCase(Locale.ROOT);
    }
}

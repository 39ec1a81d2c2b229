package org.samtal.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** Works on RFC 5322 Message-IDs. */
public final class RfcIds {

    private static final int DIGITS = 32;
    private static final String MADE_UP = "@missing>";

    private RfcIds() {}

    /** How ids are looked up: 32 hexadecimal digits of their SHA-256, since ids may be long and hostile. */
    public static String hash(String messageId) {
        return Sha256.hex(messageId.strip().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /**
     * The id of a message that came without one, made from its bytes: the same mail then has the same id however often it
     * comes, which a random one would not.
     */
    public static String madeUp(byte[] raw) {
        return "<sha256." + Sha256.hex(raw) + MADE_UP;
    }

    /** Whether the sender knows the message by this id, so that an answer may refer to it (RFC 5322, 3.6.4). */
    public static boolean isDeclared(String messageId) {
        return !messageId.endsWith(MADE_UP);
    }

    /** From the order of looking up (In-Reply-To, then newest to oldest) to the order of the header. */
    public static List<String> oldestFirst(List<String> references) {
        var ids = new ArrayList<>(new LinkedHashSet<>(references));
        Collections.reverse(ids);
        return List.copyOf(ids);
    }
}

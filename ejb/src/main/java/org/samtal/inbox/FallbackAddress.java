package org.samtal.inbox;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The address an inbox has from the first second: its name as a local part, at the ingress domain.
 *
 * <p>{@code Support} becomes {@code support}; a name that is taken gets a number: {@code support-1}.
 */
final class FallbackAddress {

    private static final int LONGEST = 40;

    private FallbackAddress() {}

    static String localPart(String inboxName, Set<String> taken) {
        var slug = slug(inboxName);
        var candidate = slug;
        for (int number = 1; taken.contains(candidate); number++) {
            candidate = slug + "-" + number;
        }
        return candidate;
    }

    private static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}++", "")
                .replaceAll("[^a-z0-9]++", "-");
        var trimmed = plain.replaceAll("^-|-$", "");
        var shortened = trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) : trimmed;
        return shortened.isEmpty() ? "inbox" : shortened;
    }
}

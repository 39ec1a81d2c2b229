package org.samtal.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds {@code @names} in a text: the longest name that fits, whatever its case, where no word goes on before or behind it. */
public final class MentionedNames {

    private MentionedNames() {}

    /**
     * Where a name stands.
     *
     * @param from place of the sign before it
     * @param to place behind it
     */
    public record Place(String name, int from, int to) {}

    /** All places, in their order. */
    public static List<Place> in(String text, Collection<String> names) {
        var longestFirst = names.stream()
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var places = new ArrayList<Place>();
        for (var at = text.indexOf('@'); at >= 0; ) {
            var place = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) ? null : at(text, at, longestFirst);
            if (place != null) {
                places.add(place);
            }
            at = text.indexOf('@', place == null ? at + 1 : place.to());
        }
        return places;
    }

    private static Place at(String text, int at, List<String> names) {
        for (var name : names) {
            var end = at + 1 + name.length();
            if (end <= text.length()
                    && text.substring(at + 1, end).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return new Place(name, at, end);
            }
        }
        return null;
    }
}

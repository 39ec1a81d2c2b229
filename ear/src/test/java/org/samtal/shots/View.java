package org.samtal.shots;

import java.util.ArrayList;
import java.util.List;

/** How a screen is looked at. */
record View(int width, int height, String theme, String language) {

    static List<View> all() {
        var all = new ArrayList<View>();
        for (var language : List.of("en", "sv")) {
            for (var theme : List.of("light", "dark")) {
                all.add(new View(1440, 900, theme, language));
                all.add(new View(390, 844, theme, language));
            }
        }
        return all;
    }

    String fileName(String screen) {
        return "%s-%d-%s-%s.png".formatted(screen, width, theme, language);
    }

    @Override
    public String toString() {
        return width + " px, " + theme + ", " + language;
    }
}

package org.samtal.team;

import java.util.Locale;

/** How bright the screens are: light, dark, or as the person's own system says. */
public enum Theme {
    LIGHT,
    DARK,
    AUTO;

    /** The name in pages and cookies, such as {@code dark}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of a code; {@code AUTO} where there is no such theme. */
    public static Theme of(String code) {
        for (Theme theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        return AUTO;
    }
}

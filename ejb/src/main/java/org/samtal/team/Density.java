package org.samtal.team;

import java.util.Locale;

/** How close together things stand on the screens: with air, or as many as fit. */
public enum Density {
    COMFORTABLE,
    COMPACT;

    /** The name in pages and cookies, such as {@code compact}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

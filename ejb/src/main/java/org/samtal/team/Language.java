package org.samtal.team;

import java.util.Locale;

/** A language of the screens. */
public enum Language {
    EN("en-GB"),
    SV("sv-SE");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The locale that numbers and dates follow in this language. */
    public Locale locale() {
        return locale;
    }

    /** The two-letter code (ISO 639-1). */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a code such as {@code sv} or {@code sv-FI}; English where there is no such language here. */
    public static Language of(String code) {
        return code.toLowerCase(Locale.ROOT).startsWith("sv") ? SV : EN;
    }
}

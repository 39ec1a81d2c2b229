package org.samtal.web.rest.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.samtal.web.app.Texts;

/** Texts of the bundles in one language. */
public final class Wording {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"));

    private final Locale locale;

    private Wording(Locale locale) {
        this.locale = locale;
    }

    /** The first language of the caller's list that is spoken here, else English. */
    public static Wording in(List<Locale> wanted) {
        return new Wording(wanted.stream()
                .flatMap(one ->
                        SPOKEN.stream().filter(spoken -> spoken.getLanguage().equals(one.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    Locale locale() {
        return locale;
    }

    /** The text of this key, with these values in it. */
    public Optional<String> find(String key, List<Object> arguments) {
        var texts = ResourceBundle.getBundle(Texts.class.getName(), locale);
        if (!texts.containsKey(key)) {
            return Optional.empty();
        }
        var pattern = texts.getString(key);
        return Optional.of(
                arguments.isEmpty() ? pattern : new MessageFormat(pattern, locale).format(arguments.toArray()));
    }
}

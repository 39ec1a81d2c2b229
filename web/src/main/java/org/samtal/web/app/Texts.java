package org.samtal.web.app;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the screens, one file per feature joined into one bundle.
 *
 * <p>The first word of a key names the file: {@code inbox.reply.send} stands in {@code i18n/inbox.properties}. So work
 * on two features never meets in one file, and a new feature needs no registration.
 */
public class Texts extends ResourceBundle {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale language;

    /** By file: looking a bundle up in the cache of the platform takes longer than everything else about a text. */
    private final Map<String, Optional<ResourceBundle>> files = new ConcurrentHashMap<>();

    /** The English texts. */
    public Texts() {
        this(Locale.ENGLISH);
    }

    Texts(Locale language) {
        this.language = language;
    }

    /** A text in that language with its placeholders filled; its key where there is none. */
    public static String text(Locale language, String key, Object... arguments) {
        var texts = getBundle(Texts.class.getName(), language);
        var pattern = texts.containsKey(key) ? texts.getString(key) : key;
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }

    @Override
    protected Object handleGetObject(String key) {
        var dot = key.indexOf('.');
        if (dot < 0) {
            return null;
        }
        return files.computeIfAbsent(key.substring(0, dot), this::file)
                .filter(file -> file.containsKey(key))
                .map(file -> file.getString(key))
                .orElse(null);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }

    @Override
    public boolean containsKey(String key) {
        return handleGetObject(key) != null;
    }

    private Optional<ResourceBundle> file(String feature) {
        try {
            return Optional.of(getBundle("i18n." + feature, language, Texts.class.getClassLoader(), NO_FALLBACK));
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }
}

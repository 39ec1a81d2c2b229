package org.samtal.web.settings;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.samtal.web.app.Texts;

/**
 * Why a mail is in quarantine.
 *
 * <p>The reason is noted as an English sentence. Its words are its name in the bundles and its numbers the arguments
 * there; what follows a colon is a name that is the same in every language.
 *
 * @param sentence as it was noted
 */
record QuarantineReason(String sentence) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** The sentence in this language; one that has no translation stays as it is. */
    String in(Locale language) {
        var colon = sentence.indexOf(": ");
        var words = colon < 0 ? sentence : sentence.substring(0, colon);
        var texts = ResourceBundle.getBundle(Texts.class.getName(), language);
        var key = "quarantine.reason." + name(words);
        if (!texts.containsKey(key)) {
            return sentence;
        }
        var numbers = new ArrayList<Object>();
        NUMBER.matcher(words).results().forEach(number -> numbers.add(Long.valueOf(number.group())));
        var said = new MessageFormat(texts.getString(key), language).format(numbers.toArray());
        return colon < 0 ? said : said + sentence.substring(colon);
    }

    private static String name(String words) {
        return NUMBER.matcher(words)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
    }
}

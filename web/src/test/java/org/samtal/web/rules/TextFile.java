package org.samtal.web.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.samtal.testing.SourceFile;

/**
 * The texts of one feature in one language.
 *
 * @param file where they stand
 * @param keys in the order of the file, twice where a key stands twice
 * @param texts by key
 */
record TextFile(SourceFile file, List<String> keys, Map<String, String> texts) {

    private static final Pattern LINE = Pattern.compile("(?m)^(?!\\s*[#!])\\s*([^=\\s]+)\\s*=(.*)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    static TextFile of(SourceFile file) {
        var keys =
                LINE.matcher(file.text()).results().map(line -> line.group(1)).toList();
        var texts = new HashMap<String, String>();
        LINE.matcher(file.text()).results().forEach(line -> texts.put(line.group(1), line.group(2)));
        return new TextFile(file, keys, texts);
    }

    /** The feature the file is named after. */
    String feature() {
        return file.name().replaceAll("(_[a-z]+)?\\.properties$", "");
    }

    boolean isEnglish() {
        return !file.name().contains("_");
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The numbers of the placeholders in a text, such as {0 and {1. */
    TreeSet<String> placeholders(String key) {
        var found = new TreeSet<String>();
        PLACEHOLDER
                .matcher(Optional.ofNullable(texts.get(key)).orElse(""))
                .results()
                .map(MatchResult::group)
                .forEach(found::add);
        return found;
    }

    String at(String key, String problem) {
        var position = file.text().indexOf("\n" + key + "=") + 1;
        return file.at(position, key + " " + problem);
    }
}

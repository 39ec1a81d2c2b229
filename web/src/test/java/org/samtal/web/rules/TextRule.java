package org.samtal.web.rules;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rule of the texts on the screens: one bundle for each feature, in English and Swedish. */
enum TextRule {
    SAME_KEYS_IN_BOTH_LANGUAGES(TextRule::onlyInOneLanguage, "nobody should meet a key instead of a text"),
    SAME_PLACEHOLDERS_IN_BOTH_LANGUAGES(TextRule::differentPlaceholders, "a value must not get lost in translation"),
    KEYS_ARE_SORTED(texts -> eachFile(texts, TextRule::unsorted), "a key is found without searching"),
    KEYS_STAND_ONCE(texts -> eachFile(texts, TextRule::doubled), "the last of two texts wins silently"),
    KEYS_NAME_THEIR_FEATURE(texts -> eachFile(texts, TextRule::strange), "a key is feature.part.element"),
    NO_TEXT_IS_EMPTY(texts -> eachFile(texts, TextRule::empty), "an empty text is a label nobody can read"),
    QUOTES_SURVIVE_FORMATTING(
            texts -> eachFile(texts, TextRule::singleQuotes),
            "in a text with placeholders a quote is written twice, or it disappears with what follows"),
    NO_TEXT_IS_UNUSED(TextRule::unused, "a text nobody shows is translated in vain"),
    NO_TEXT_IS_MISSING(TextRule::missing, "the person would read the key");

    private final Function<Texts, Stream<String>> breaks;
    private final String reason;

    TextRule(Function<Texts, Stream<String>> breaks, String reason) {
        this.breaks = breaks;
        this.reason = reason;
    }

    /** What breaks the rule, each as file, line, finding and the rule with its reason. */
    List<String> check(Texts texts) {
        return breaks.apply(texts)
                .map(finding -> finding + " breaks " + name() + ": " + reason)
                .toList();
    }

    private static Stream<String> eachFile(Texts texts, Function<TextFile, Stream<String>> rule) {
        return texts.files().stream().flatMap(rule);
    }

    private static Stream<String> onlyInOneLanguage(Texts texts) {
        var untranslated = texts.english().flatMap(english -> english.keys().stream()
                .filter(key -> texts.swedish(english)
                        .filter(swedish -> swedish.has(key))
                        .isEmpty())
                .map(key -> english.at(key, "is not in Swedish")));
        var left = texts.translations().flatMap(swedish -> swedish.keys().stream()
                .filter(key -> texts.english()
                        .noneMatch(english -> english.feature().equals(swedish.feature()) && english.has(key)))
                .map(key -> swedish.at(key, "is not in English")));
        return Stream.concat(untranslated, left);
    }

    private static Stream<String> differentPlaceholders(Texts texts) {
        return texts.english()
                .flatMap(english -> texts.swedish(english).stream().flatMap(swedish -> english.keys().stream()
                        .filter(swedish::has)
                        .filter(key -> !swedish.placeholders(key).equals(english.placeholders(key)))
                        .map(key -> swedish.at(key, "has other placeholders"))));
    }

    private static Stream<String> unsorted(TextFile file) {
        var keys = file.keys();
        return IntStream.range(1, keys.size())
                .filter(at -> keys.get(at).compareTo(keys.get(at - 1)) < 0)
                .mapToObj(at -> file.at(keys.get(at), "stands after " + keys.get(at - 1)));
    }

    private static Stream<String> doubled(TextFile file) {
        var seen = new HashSet<String>();
        return file.keys().stream().filter(key -> !seen.add(key)).map(key -> file.at(key, "stands twice"));
    }

    private static Stream<String> strange(TextFile file) {
        return file.keys().stream()
                .filter(key -> !key.matches(file.feature() + "(\\.[\\w-]+)+"))
                .map(key -> file.at(key, "is no key of " + file.feature()));
    }

    private static Stream<String> empty(TextFile file) {
        return file.keys().stream()
                .filter(key -> file.texts().get(key).isBlank())
                .map(key -> file.at(key, "is empty"));
    }

    private static Stream<String> singleQuotes(TextFile file) {
        return file.keys().stream()
                .filter(key -> !file.placeholders(key).isEmpty())
                .filter(key -> file.texts().get(key).replace("''", "").contains("'"))
                .map(key -> file.at(key, "has a single quote"));
    }

    private static Stream<String> unused(Texts texts) {
        var writtenOut = texts.writtenOut();
        var beginnings = texts.beginnings();
        return texts.english().flatMap(file -> file.keys().stream()
                .filter(key -> !writtenOut.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .map(key -> file.at(key, "is used nowhere")));
    }

    private static Stream<String> missing(Texts texts) {
        return texts.uses().filter(use -> !texts.exists(use)).map(use -> use.place() + " is in no bundle");
    }
}

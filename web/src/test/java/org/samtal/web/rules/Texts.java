package org.samtal.web.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samtal.testing.SourceFile;

/**
 * All texts of the product beside all code that uses them.
 *
 * @param files one for each feature and language
 * @param users pages, scripts and classes
 */
record Texts(List<TextFile> files, List<SourceFile> users) {

    private static final Pattern QUOTED = Pattern.compile("[\"']([a-z]\\w*(?:\\.[\\w-]+)+)[\"']");
    private static final Pattern QUOTED_BEGINNING = Pattern.compile("[\"']((?:[a-z]\\w*\\.)(?:[\\w-]+\\.)*)[\"']");
    private static final Pattern IN_PAGE = Pattern.compile("\\bmsg\\[\\s*'([^']+)'");
    private static final Pattern IN_CLASS = Pattern.compile(
            "(?:new (?:\\w+\\.)?(?:NotFound|Forbidden|Conflict|Rejected)|\\b\\w*(?:[nN]otices|[tT]exts)\\.\\w+)\\([^;]*?\\)");

    static Texts under(List<Path> folders) {
        var all = folders.stream().flatMap(SourceFile::under).toList();
        return new Texts(
                all.stream()
                        .filter(file -> file.path().contains("/i18n/") && file.is("properties"))
                        .map(TextFile::of)
                        .toList(),
                all.stream()
                        .filter(file -> file.path().matches(".*\\.(java|xhtml|js)"))
                        .toList());
    }

    Stream<TextFile> english() {
        return files.stream().filter(TextFile::isEnglish);
    }

    Stream<TextFile> translations() {
        return files.stream().filter(Predicate.not(TextFile::isEnglish));
    }

    /** The Swedish file of a feature's English one. */
    Optional<TextFile> swedish(TextFile english) {
        var name = english.feature() + "_sv.properties";
        return files.stream().filter(file -> file.file().name().equals(name)).findFirst();
    }

    /** Keys that pages, scripts and classes write out in full. */
    Set<String> writtenOut() {
        return quoted(QUOTED);
    }

    /** Beginnings of keys whose end is a value, such as {@code api.problem.} before a code. */
    Set<String> beginnings() {
        return quoted(QUOTED_BEGINNING);
    }

    /** Every use of a key that must exist, each with its place. */
    Stream<Use> uses() {
        return users.stream().flatMap(Texts::usesIn);
    }

    boolean exists(Use use) {
        return english()
                .anyMatch(file -> use.key().endsWith(".")
                        ? file.keys().stream().anyMatch(key -> key.startsWith(use.key()))
                        : file.has(use.key()));
    }

    private Set<String> quoted(Pattern pattern) {
        return users.stream()
                .flatMap(file -> pattern.matcher(file.text()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Use> usesIn(SourceFile file) {
        var inPage = IN_PAGE.matcher(file.text())
                .results()
                .map(found -> new Use(found.group(1), file.at(found.start(), found.group(1))));
        var inClass = IN_CLASS.matcher(file.text()).results().flatMap(call -> QUOTED.matcher(call.group())
                .results()
                .map(found -> new Use(found.group(1), file.at(call.start() + found.start(), found.group(1)))));
        return Stream.concat(inPage, inClass);
    }

    /**
     * A place that shows a text.
     *
     * @param key of the text, or its beginning with a dot at the end
     * @param place file and line
     */
    record Use(String key, String place) {}
}

package org.samtal.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sources of the domain read and write by query, which no byte code shows.
 *
 * @param files the sources of the domain
 * @param owners the feature of each entity and of its table
 */
record Queries(List<SourceFile> files, Map<String, String> owners) {

    private static final Pattern FEATURE = Pattern.compile(".*/org/samtal/([a-z]+)/.*");
    private static final Pattern TABLE = Pattern.compile("@Table\\(name = \"(\\w+)\"");
    private static final Pattern ENTITY_IN_QUERY = Pattern.compile("\\b(?:from|join|update|into) ([A-Z]\\w+)");
    private static final Pattern TABLE_IN_QUERY = Pattern.compile("(?:\\{h-schema}|(?<!org\\.)\\bsamtal\\.)(\\w+)");
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?org\\.samtal\\.([a-z]+)\\.");

    static Queries under(Path folder) {
        var files = SourceFile.under(folder).filter(file -> file.is("java")).toList();
        var owners = new TreeMap<String, String>();
        files.stream().filter(file -> file.text().contains("\n@Entity")).forEach(entity -> {
            var name = entity.name().replace(".java", "");
            owners.put(name, featureOf(entity));
            owners.put(table(entity, name), featureOf(entity));
        });
        return new Queries(files, owners);
    }

    static String featureOf(SourceFile file) {
        var found = FEATURE.matcher(file.path());
        return found.matches() ? found.group(1) : "";
    }

    /** Features whose entities or tables this file names in a query, each with its place. */
    Map<String, String> queriedBy(SourceFile file) {
        return Stream.of(ENTITY_IN_QUERY, TABLE_IN_QUERY)
                .flatMap(pattern -> pattern.matcher(file.text()).results())
                .filter(found -> owners.containsKey(found.group(1)))
                .collect(Collectors.toMap(
                        found -> owners.get(found.group(1)),
                        found -> file.at(found.start(), found.group(1)),
                        (first, second) -> first,
                        TreeMap::new));
    }

    /** Features that a feature uses by import or by query. */
    Set<String> usedBy(String feature) {
        var used = new TreeSet<String>();
        files.stream().filter(file -> featureOf(file).equals(feature)).forEach(file -> {
            IMPORT.matcher(file.text()).results().forEach(found -> used.add(found.group(1)));
            used.addAll(queriedBy(file).keySet());
        });
        used.removeIf(Predicate.isEqual(feature));
        return used;
    }

    private static String table(SourceFile entity, String name) {
        var named = TABLE.matcher(entity.text());
        return named.find()
                ? named.group(1)
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}

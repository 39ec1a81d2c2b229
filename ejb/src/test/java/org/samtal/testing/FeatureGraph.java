package org.samtal.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The features as their packages declare them, drawn for the page on architecture.
 *
 * @param features by name
 */
public record FeatureGraph(Map<String, Declaration> features) {

    public static final String BEGIN = "<!-- features:begin -->";
    public static final String END = "<!-- features:end -->";

    private static final Pattern FEATURE = Pattern.compile(
            "/\\*\\*(?<javadoc>.*?)\\*/\\s*@Feature\\((?<declaration>.*?)\\)\\s*package", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("name\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern USES = Pattern.compile("uses\\s*=\\s*\\{?([^}]*)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    /** Reads the declarations from the sources, since the words about a feature stand in its Javadoc. */
    public static FeatureGraph of(List<SourceFile> sources) {
        var features = new TreeMap<String, Declaration>();
        sources.stream()
                .filter(file -> file.name().equals("package-info.java"))
                .map(file -> FEATURE.matcher(file.text()))
                .filter(Matcher::find)
                .forEach(found -> features.put(
                        first(NAME, found.group("declaration")),
                        new Declaration(words(found.group("javadoc")), uses(found.group("declaration")))));
        return new FeatureGraph(features);
    }

    /** The document with its drawing replaced by the present one. */
    public String drawnInto(String document) {
        var begin = document.indexOf(BEGIN);
        var end = document.indexOf(END);
        return begin < 0 || end < begin
                ? document
                : document.substring(0, begin + BEGIN.length()) + "\n" + markdown() + document.substring(end);
    }

    String markdown() {
        var arrows = features.keySet().stream()
                .flatMap(name -> arrows(name).stream().map(used -> "  " + name + " --> " + used))
                .collect(Collectors.joining("\n"));
        var rows = features.entrySet().stream()
                .map(feature ->
                        "| `" + feature.getKey() + "` | " + feature.getValue().words() + " | "
                                + String.join(", ", feature.getValue().uses()) + " |")
                .collect(Collectors.joining("\n"));
        return "```mermaid\ngraph TD\n" + arrows + "\n```\n\n| Feature | What it is for | May call |\n|---|---|---|\n"
                + rows + "\n";
    }

    /** What a feature uses and none of the others it uses leads to; access is left out, since all may use it. */
    private Set<String> arrows(String name) {
        var direct = new TreeSet<>(features.get(name).uses());
        direct.remove("access");
        var implied = direct.stream().flatMap(used -> reachable(used).stream()).collect(Collectors.toSet());
        direct.removeAll(implied);
        return direct;
    }

    private Set<String> reachable(String name) {
        var found = new TreeSet<String>();
        for (var used : features.getOrDefault(name, Declaration.NONE).uses()) {
            if (found.add(used)) {
                found.addAll(reachable(used));
            }
        }
        return found;
    }

    private static String words(String javadoc) {
        var text = javadoc.replaceAll("(?m)^\\s*\\* ?", "").split("<p>", 2)[0];
        return text.replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static List<String> uses(String declaration) {
        return QUOTED.matcher(first(USES, declaration))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /**
     * What a feature says of itself.
     *
     * @param words first sentences of its Javadoc
     * @param uses names of the features it may call
     */
    public record Declaration(String words, List<String> uses) {
        static final Declaration NONE = new Declaration("", List.of());
    }
}

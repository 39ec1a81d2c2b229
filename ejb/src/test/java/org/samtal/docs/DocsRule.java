package org.samtal.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samtal.testing.FeatureGraph;
import org.samtal.testing.SourceFile;

/** A rule of the documents, each with the reason. */
enum DocsRule {
    DECISIONS_ARE_NUMBERED_ONCE(DocsRule::doubledNumbers, "a number stands for one decision"),
    DECISIONS_HAVE_THEIR_PARTS(DocsRule::missingParts, "a decision without its reason is an order"),
    LIBRARIES_HAVE_A_DECISION(DocsRule::librariesWithoutReason, "whoever ships a library must keep it current"),
    LINKS_LEAD_SOMEWHERE(DocsRule::deadLinks, "a reader who meets a dead link stops believing the rest"),
    FEATURES_ARE_DRAWN(DocsRule::oldGraph, "run ./mvnw -pl ejb test -Dtest=DocsTest -Ddocs.write to draw them anew"),
    SETTINGS_STAND_IN_THE_TABLE(DocsRule::unknownSettings, "an administrator must not read code to configure"),
    SETTINGS_IN_THE_TABLE_EXIST(DocsRule::settingsOfNothing, "a setting that does nothing is looked for in vain");

    private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern SETTING = Pattern.compile("SAMTAL_[A-Z0-9_]*[A-Z0-9]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\|\\s*$");
    private static final List<String> SETTINGS_ARE_READ_IN = List.of(
            "ejb/src/main",
            "jms/src/main",
            "batch/src/main",
            "web/src/main",
            "ear/src/build",
            "ear/src/demo",
            "ear/src/run",
            "wildfly-config/src");
    private static final List<String> PARTS = List.of("Status: ", "## Context", "## Decision", "## Consequences");

    private final Function<Path, Stream<String>> breaks;
    private final String reason;

    DocsRule(Function<Path, Stream<String>> breaks, String reason) {
        this.breaks = breaks;
        this.reason = reason;
    }

    /** What breaks the rule in the project in this folder, each with the rule and its reason. */
    List<String> check(Path project) {
        return breaks.apply(project)
                .map(finding -> finding + " breaks " + name() + ": " + reason)
                .toList();
    }

    static FeatureGraph graph(Path project) {
        return FeatureGraph.of(below(project, "ejb/src/main/java").toList());
    }

    private static Stream<String> doubledNumbers(Path project) {
        var seen = new HashSet<String>();
        return decisions(project)
                .filter(file -> !DECISION.matcher(file.name()).matches()
                        || !seen.add(file.name().substring(0, 4)))
                .map(SourceFile::path);
    }

    private static Stream<String> missingParts(Path project) {
        return decisions(project).flatMap(file -> PARTS.stream()
                .filter(part -> !file.text().contains("\n" + part))
                .map(part -> file.path() + " has no " + part.strip()));
    }

    private static Stream<String> librariesWithoutReason(Path project) {
        var provided = Libraries.named(project.resolve("pom.xml"), Libraries::isNotShipped);
        var decisions = decisions(project).map(SourceFile::text).collect(Collectors.joining("\n"));
        return Stream.of("ejb/pom.xml", "jms/pom.xml", "batch/pom.xml", "web/pom.xml")
                .map(project::resolve)
                .flatMap(pom -> Libraries.named(pom, library -> !Libraries.isNotShipped(library)).stream()
                        .filter(library -> !provided.contains(library) && !decisions.contains(library))
                        .map(library -> pom + " ships " + library));
    }

    private static Stream<String> deadLinks(Path project) {
        return documents(project).flatMap(file -> LINK.matcher(file.text())
                .results()
                .filter(link -> !link.group(1).matches("(https?|mailto):.*"))
                .filter(link -> !Files.exists(Path.of(file.path()).resolveSibling(link.group(1))))
                .map(link -> file.at(link.start(), link.group(1))));
    }

    private static Stream<String> oldGraph(Path project) {
        var page = project.resolve("docs/architecture.md");
        var text = SourceFile.read(page).text();
        var graph = graph(project);
        var drawn = !graph.features().isEmpty()
                && text.contains(FeatureGraph.BEGIN)
                && graph.drawnInto(text).equals(text);
        return drawn ? Stream.empty() : Stream.of(page.toString());
    }

    private static Stream<String> unknownSettings(Path project) {
        var listed = listedSettings(project);
        return usedSettings(project).stream().filter(setting -> !listed.contains(setting));
    }

    private static Stream<String> settingsOfNothing(Path project) {
        var used = usedSettings(project);
        return listedSettings(project).stream().filter(setting -> !used.contains(setting));
    }

    private static TreeSet<String> usedSettings(Path project) {
        var places = SETTINGS_ARE_READ_IN.stream().flatMap(place -> below(project, place));
        return found(places.map(SourceFile::text));
    }

    private static TreeSet<String> listedSettings(Path project) {
        var rows = ROW.matcher(
                        SourceFile.read(project.resolve("docs/operations.md")).text())
                .results();
        return found(rows.map(row -> row.group().split("\\|", 3)[1]));
    }

    private static TreeSet<String> found(Stream<String> texts) {
        var settings = new TreeSet<String>();
        texts.forEach(text -> SETTING.matcher(text).results().forEach(setting -> settings.add(setting.group())));
        return settings;
    }

    private static Stream<SourceFile> decisions(Path project) {
        return below(project, "docs/adr");
    }

    private static Stream<SourceFile> documents(Path project) {
        var atTheTop = Stream.of("README.md", "CONTRIBUTING.md", "wildfly-config/README.md")
                .map(project::resolve)
                .filter(Files::exists)
                .map(SourceFile::read);
        return Stream.concat(atTheTop, below(project, "docs").filter(file -> file.is("md")));
    }

    private static Stream<SourceFile> below(Path project, String folder) {
        var place = project.resolve(folder);
        return Files.isDirectory(place) ? SourceFile.under(place) : Stream.empty();
    }
}

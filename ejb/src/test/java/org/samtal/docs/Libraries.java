package org.samtal.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.samtal.testing.SourceFile;

/** Reads from a build file which libraries it names. */
final class Libraries {

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    private Libraries() {}

    /** Names of the libraries in a build file whose entry is as wanted; there are none where there is no file. */
    static List<String> named(Path pom, Predicate<String> wanted) {
        if (!Files.exists(pom)) {
            return List.of();
        }
        return DEPENDENCY
                .matcher(SourceFile.read(pom).text())
                .results()
                .map(MatchResult::group)
                .filter(wanted)
                .map(Libraries::artifact)
                .toList();
    }

    /** Whether the server has it, a test needs it, or it is our own. */
    static boolean isNotShipped(String dependency) {
        return dependency.contains("<scope>provided</scope>")
                || dependency.contains("<scope>test</scope>")
                || dependency.contains("<scope>import</scope>")
                || dependency.contains("<groupId>org.samtal</groupId>");
    }

    private static String artifact(String dependency) {
        var found = ARTIFACT.matcher(dependency);
        return found.find() ? found.group(1) : "";
    }
}

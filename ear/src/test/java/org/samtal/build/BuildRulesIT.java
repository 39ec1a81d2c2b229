package org.samtal.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds the projects in {@code .mvn/broken} with the checks of this build, and reads what was refused. */
class BuildRulesIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static String log;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        var maven = new ProcessBuilder(
                        PROJECT.resolve("mvnw").toString(),
                        "--batch-mode",
                        "--offline",
                        "--fail-at-end",
                        "--file",
                        PROJECT.resolve(".mvn/broken/pom.xml").toString(),
                        "test-compile",
                        "-Dspotless.goal=check",
                        "-Dmaven.compiler.failOnWarning=true")
                .redirectErrorStream(true)
                .start();
        log = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        maven.waitFor();
    }

    @Test
    void brokenProjectsShouldAllFail() {
        assertEquals(
                6,
                log.lines()
                        .filter(line -> line.matches(".*broken-\\w+ \\.+ FAILURE.*"))
                        .count(),
                log);
    }

    @Test
    void crookedFormatShouldBeRefused() {
        assertRefused("project broken-format", "The following files had format violations");
        assertRefused("[ERROR]", "Crooked.java");
    }

    @ParameterizedTest
    @CsvSource({
        "LongFile, mainLength",
        "LongFileTest, testLength",
        "LongMethod, MethodLength",
        "ManyParameters, ParameterNumber",
        "Tangle, CyclomaticComplexity",
        "Leftovers, AvoidStarImport",
        "Leftovers, TodoComment",
        "Leftovers, IllegalCatch",
        "Leftovers, console",
        "Leftovers, sleep",
        "Silent, MissingJavadocType",
        "SkippedTest, skipped",
    })
    void sizesAndLeftoversShouldBeRefused(String file, String check) {
        assertRefused(file + ".java", check);
    }

    @Test
    void packageWithoutWordsShouldBeRefused() {
        assertRefused("JavadocPackage", "package-info.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DefaultCharset",
                "StringCaseLocaleUsage",
                "IntLongMath",
                "JavaTimeDefaultTimeZone",
                "WaitNotInLoop",
                "EmptyCatch",
                "MissingOverride"
            })
    void bugPatternShouldBeRefused(String pattern) {
        assertRefused("Bugs.java", "[" + pattern + "]");
    }

    @Test
    void warningOfTheCompilerShouldBeRefused() {
        assertRefused("RawTypes.java", "warnings found and -Werror specified");
    }

    @Test
    void librariesOfTheServerShouldNotBeShippedAgain() {
        assertRefused("jakarta.jakartaee-api", "banned via the exclude/include list");
    }

    @Test
    void dependencyDeclaredTwiceShouldBeRefused() {
        assertRefused("org.jsoup:jsoup:jar", "(2 times)");
    }

    @Test
    void pluginWithoutFinalVersionShouldBeRefused() {
        assertRefused("maven-help-plugin", "3.5.1-SNAPSHOT");
    }

    private static void assertRefused(String what, String why) {
        var refused = log.lines().anyMatch(line -> line.contains(what) && line.contains(why));
        assertTrue(refused, () -> what + " was not refused by " + why + ":\n" + log);
    }
}

package org.samtal.batch;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samtal.job.Job;
import org.samtal.job.RunLease;

/** A job is wired in one short file that bears its name; the server finds a mistake in it only at two in the morning. */
class JobFilesTest {

    private static final int MOST_LINES = 60;
    private static final Pattern REFERENCE = Pattern.compile("ref=\"(\\w+)\"");
    private static final Pattern PARAMETER = Pattern.compile("jobParameters\\['(\\w+)']");

    @ParameterizedTest
    @EnumSource(Job.class)
    void fileShouldBearTheJobsNameAndStayShort(Job job) throws IOException {
        assertTrue(wiring(job).contains("<job id=\"" + job.id() + "\""));
        assertTrue(wiring(job).lines().count() <= MOST_LINES);
    }

    @ParameterizedTest
    @EnumSource(Job.class)
    void everyArtifactShouldExist(Job job) throws IOException {
        var missing = matches(REFERENCE, wiring(job));
        missing.removeAll(artifacts());

        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @EnumSource(Job.class)
    void everyParameterShouldBeOneThatJobsAreStartedWith(Job job) throws IOException {
        var unknown = matches(PARAMETER, wiring(job));
        unknown.removeAll(
                new RunParameters(new RunLease(1, 1), false).toProperties().stringPropertyNames());

        assertEquals(Set.of(), unknown);
    }

    private static String wiring(Job job) throws IOException {
        return Files.readString(Path.of("src/main/resources/META-INF/batch-jobs", job.id() + ".xml"));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> artifacts() {
        return new ClassFileImporter()
                .importPackages("org.samtal.batch").stream()
                        .filter(type -> type.isAnnotatedWith(Named.class))
                        .map(JavaClass::getSimpleName)
                        .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                        .collect(toCollection(TreeSet::new));
    }
}

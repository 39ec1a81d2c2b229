package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationFilesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void numbersShouldBeUniqueForADatabase(String vendor) throws IOException {
        var byNumber = files().stream()
                .filter(file -> file.startsWith("common/") || file.startsWith(vendor + "/"))
                .collect(Collectors.groupingBy(MigrationFilesTest::number));

        var shared =
                byNumber.values().stream().filter(files -> files.size() > 1).toList();

        assertEquals(List.of(), shared);
    }

    @Test
    void namesShouldBeATimeAndWhatIsDone() throws IOException {
        var unnamed = files().stream()
                .filter(file -> !file.matches("(common|h2|postgresql)/V20\\d{10}(_\\d+)?__[a-z0-9_]+\\.sql"))
                .toList();

        assertEquals(List.of(), unnamed);
    }

    private static List<String> files() throws IOException {
        try (var all = Files.walk(MIGRATIONS)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> MIGRATIONS.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String number(String file) {
        return file.substring(file.indexOf('/') + 1, file.indexOf("__"));
    }
}

package org.samtal.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where the built server stands and where a run may write. */
public final class Places {
    private static final Path TARGET = Path.of(System.getProperty("samtal.target", "target"));
    private static final Path SERVER = Path.of(System.getProperty("samtal.server", "../wildfly-config/target/server"));

    private Places() {}

    /** The server as it is shipped, read only. */
    public static Path server() {
        return SERVER.toAbsolutePath().normalize();
    }

    /** A folder for results below target. */
    public static Path results(String name) {
        return created(TARGET.resolve(name).toAbsolutePath().normalize());
    }

    /** A folder that nobody has used yet, below target/runs. */
    static Path fresh(String name) {
        try {
            return Files.createTempDirectory(results("runs"), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

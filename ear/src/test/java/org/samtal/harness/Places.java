package org.samtal.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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

    /** The folder of the whole project. */
    public static Path project() {
        return TARGET.toAbsolutePath().normalize().getParent().getParent();
    }

    /** A folder for results below target. */
    public static Path results(String name) {
        return created(TARGET.resolve(name).toAbsolutePath().normalize());
    }

    /** A file of src/test/resources. */
    public static Path resource(String name) {
        return Path.of(
                URI.create(Places.class.getClassLoader().getResource(name).toString()));
    }

    /** A folder that nobody has used yet, below target/runs. */
    public static Path fresh(String name) {
        try {
            return Files.createTempDirectory(results("runs"), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with everything in it. */
    public static void delete(Path folder) {
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

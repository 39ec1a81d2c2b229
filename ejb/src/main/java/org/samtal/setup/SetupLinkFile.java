package org.samtal.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.samtal.kernel.Settings;

/** The set-up link as a file in the data folder, readable by its owner alone, for scripts that can't read the log. */
@ApplicationScoped
class SetupLinkFile {

    private static final String NAME = "setup-link.txt";

    @Inject
    Settings settings;

    void write(String link) {
        try {
            Files.createDirectories(settings.dataFolder());
            var fresh = Files.createTempFile(settings.dataFolder(), NAME, ".new", ownerOnly());
            Files.writeString(fresh, link + System.lineSeparator());
            Files.move(fresh, file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The set-up link can't be written to " + file(), unwritable);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The used set-up link can't be removed from " + file(), unwritable);
        }
    }

    private Path file() {
        return settings.dataFolder().resolve(NAME);
    }

    private FileAttribute<?>[] ownerOnly() {
        if (!settings.dataFolder().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}

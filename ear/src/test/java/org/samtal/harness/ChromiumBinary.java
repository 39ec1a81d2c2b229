package org.samtal.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Chromium that browser tests use: that of $CHROMIUM, or of the system. */
final class ChromiumBinary {
    /** The first has no window to draw and does its work in half the time. */
    private static final SystemProgram OF_SYSTEM = new SystemProgram(
            List.of(
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/usr/bin/google-chrome-stable"),
            List.of("chromium-headless-shell", "chromium"));

    private static Optional<Path> found;

    private ChromiumBinary() {}

    static synchronized Optional<Path> find() {
        if (found == null) {
            found = wanted().or(OF_SYSTEM::find);
        }
        return found;
    }

    private static Optional<Path> wanted() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).filter(Files::isExecutable);
    }
}

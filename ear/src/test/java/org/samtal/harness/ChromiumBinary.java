package org.samtal.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of the system: found, or else installed by apt-get where that is allowed. */
final class ChromiumBinary {
    /** The first has no window to draw and does its work in half the time. */
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");

    private static final String APT = "apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends ";
    private static final String INSTALL =
            "apt-get update && (" + APT + "chromium-headless-shell || " + APT + "chromium)";

    private static Optional<Path> installed;

    private ChromiumBinary() {}

    static synchronized Optional<Path> find() {
        if (installed == null) {
            var found = existing();
            installed = found.isPresent() || !mayInstall() ? found : install();
        }
        return installed;
    }

    private static Optional<Path> existing() {
        return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean mayInstall() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && System.getProperty("user.name").equals("root");
    }

    private static Optional<Path> install() {
        try {
            new ProcessBuilder("/bin/sh", "-c", INSTALL).inheritIO().start().waitFor();
            return existing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

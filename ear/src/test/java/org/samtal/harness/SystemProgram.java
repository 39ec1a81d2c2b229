package org.samtal.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A program of the system that tests need: found, or else installed by apt-get where that is allowed.
 *
 * @param places where it usually lies, the best first
 * @param packages of Debian that bring it, the best first
 */
record SystemProgram(List<String> places, List<String> packages) {

    private static final String APT = "apt-get -o DPkg::Lock::Timeout=600 ";
    private static final String INSTALL = APT + "install -y --no-install-recommends ";

    Optional<Path> find() {
        var found = existing();
        return found.isPresent() || !mayInstall() ? found : install();
    }

    private Optional<Path> existing() {
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static boolean mayInstall() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && System.getProperty("user.name").equals("root");
    }

    private Optional<Path> install() {
        var choice = packages.stream().map(INSTALL::concat).collect(Collectors.joining(" || "));
        var builder = new ProcessBuilder("/bin/sh", "-c", APT + "update; " + choice).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            builder.start().waitFor();
            return existing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

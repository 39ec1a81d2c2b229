package org.samtal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who the demo is loaded as. Nobody knows the password beforehand (S72): it is made at the first start and kept in the
 * data folder for the next ones, readable by its owner alone.
 */
record DemoAdministrator(String email, String password) {
    private static final String EMAIL = "SAMTAL_BOOTSTRAP_ADMIN_EMAIL";
    private static final String PASSWORD = "SAMTAL_BOOTSTRAP_ADMIN_PASSWORD";
    private static final String FILE = "demo-sign-in.txt";
    private static final String OWN_EMAIL = "admin@nordvik.example";

    /** Without what is easily taken for another letter, as it is read from a console and typed. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    /** The administrator that the variables name, the one of the last start, or a new one. */
    static DemoAdministrator of(Map<String, String> variables, Path data) throws IOException {
        if (!variables.getOrDefault(EMAIL, "").isBlank()) {
            return new DemoAdministrator(variables.get(EMAIL), variables.getOrDefault(PASSWORD, ""));
        }
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            keep(new DemoAdministrator(OWN_EMAIL, newPassword()), file);
        }
        var lines = Files.readAllLines(file);
        return new DemoAdministrator(lines.get(0), lines.get(1));
    }

    /** What makes a server that nobody owns yet this administrator's. */
    Map<String, String> variables() {
        return Map.of(EMAIL, email, PASSWORD, password, "SAMTAL_BOOTSTRAP_COMPANY", "Nordvik");
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "DemoAdministrator[" + email + "]";
    }

    private static void keep(DemoAdministrator administrator, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, ownerOnly(file));
        Files.write(file, List.of(administrator.email, administrator.password));
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String newPassword() {
        var random = new SecureRandom();
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(place -> LETTERS.substring(place, place + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}

package org.samtal.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * Backs up, restores and compares all data of an installation: the database and the secret key.
 *
 * <p>The broker's journal and the transaction log are left out: the database alone says what is still to be done.
 */
public final class DataTool {

    private static final String KEY = "secret.key";
    private static final String FINGERPRINT = "fingerprint.txt";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** What waited to be sent when the backup was made may have been sent since: somebody has to decide. */
    private static final String IN_DOUBT =
            "update samtal.outbound_message set state = 'UNCERTAIN', lease_owner = 'restore',"
                    + " detail = 'Waited when the backup was made, and may have been sent since', changed_at = current_timestamp"
                    + " where state in ('QUEUED', 'CLAIMED', 'RETRY')";

    /** So may replies that were to leave later; a backup may be older than they are. */
    private static final String LATER = "samtal.scheduled_reply";

    private static final String HELD = "update samtal.scheduled_reply set held_by = 'restore' where held_by = ''";

    private final Installation installation = Installation.here();
    private final Store store = installation.store();

    private DataTool() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: samtal-backup.sh|samtal-restore.sh|samtal-verify.sh <folder>");
            System.exit(2);
        }
        try {
            var tool = new DataTool();
            var folder = Path.of(arguments[1]).toAbsolutePath();
            switch (arguments[0]) {
                case "backup" -> tool.backup(folder);
                case "restore" -> tool.restore(folder);
                default -> tool.verify(folder);
            }
        } catch (Failure | IOException | SQLException problem) {
            System.err.println(problem instanceof Failure ? problem.getMessage() : problem.toString());
            System.exit(1);
        }
    }

    /** Under another name until it is whole: a backup that can be seen is a backup. */
    private void backup(Path parent) throws SQLException, IOException {
        if (!Files.exists(installation.secretKey())) {
            throw new Failure("There is no installation: " + installation.secretKey() + " is missing.");
        }
        var name = "samtal-" + LocalDateTime.now(ZoneOffset.UTC).format(STAMP);
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(parent);
        var folder = Files.createDirectory(parent.resolve(name + ".partial"), onlyMine);
        var fingerprint = store.dump(folder);
        fingerprint.write(folder.resolve(FINGERPRINT));
        Files.copy(installation.secretKey(), folder.resolve(KEY), StandardCopyOption.COPY_ATTRIBUTES);
        print(fingerprint);
        System.out.println("Backed up to " + Files.move(folder, parent.resolve(name)));
    }

    private void restore(Path folder) throws SQLException, IOException {
        var expected = fingerprintOf(folder);
        if (!store.isEmpty()) {
            throw new Failure("The database is not empty. A restore goes to an empty place, never over data.");
        }
        restoreKey(folder.resolve(KEY));
        store.load(folder);
        compare(expected);
        var waiting = store.update(IN_DOUBT);
        System.out.println("Restored. Replies that were waiting and are now marked as uncertain: " + waiting);
        if (expected.has(LATER)) {
            System.out.println("Replies that were to leave later and are now held: " + store.update(HELD));
        }
    }

    private void verify(Path folder) throws SQLException, IOException {
        compare(fingerprintOf(folder));
    }

    private void compare(Fingerprint expected) throws SQLException {
        var actual = store.fingerprint();
        print(actual);
        var differences = expected.differencesTo(actual);
        if (!differences.isEmpty()) {
            throw new Failure(
                    "These tables differ (rows and hash, backup / database):\n" + String.join("\n", differences));
        }
        System.out.println("All " + actual.tables().size() + " tables are as in the backup.");
    }

    private void restoreKey(Path key) throws IOException {
        var target = installation.secretKey();
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            Files.copy(key, target, StandardCopyOption.COPY_ATTRIBUTES);
        } else if (!Arrays.equals(Files.readAllBytes(key), Files.readAllBytes(target))) {
            throw new Failure("There is another secret key already: " + target);
        }
    }

    private static Fingerprint fingerprintOf(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(FINGERPRINT))) {
            throw new Failure("There is no backup in " + folder);
        }
        return Fingerprint.read(folder.resolve(FINGERPRINT));
    }

    private static void print(Fingerprint fingerprint) {
        fingerprint.tables().forEach((name, table) -> System.out.printf("%-40s %s%n", name, table));
    }
}

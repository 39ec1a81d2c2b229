package org.samtal.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.Session;
import org.samtal.kernel.Sql;

/** Reads and writes contents in rows of 256 kB, which every database and driver handles without a large-object API. */
@ApplicationScoped
class FileRepository {

    private static final int PART_SIZE = 256 * 1024;

    @PersistenceContext
    EntityManager entities;

    /** Whether the content was new. Inserts without failing on a copy: a violation would abort the transaction. */
    boolean insert(FileRef ref) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.update(
                                connection,
                                "insert into samtal.stored_file (sha256, size, created_at)"
                                        + " values (?, ?, current_timestamp) on conflict do nothing",
                                ref.sha256(),
                                ref.size())
                        == 1);
    }

    void insertParts(FileRef ref, byte[] content) {
        entities.unwrap(Session.class).doWork(connection -> {
            for (int number = 0; number * PART_SIZE < content.length || number == 0; number++) {
                var start = number * PART_SIZE;
                var part = Arrays.copyOfRange(content, start, Math.min(content.length, start + PART_SIZE));
                Sql.update(
                        connection,
                        "insert into samtal.file_part (sha256, number, content) values (?, ?, ?)",
                        ref.sha256(),
                        number,
                        part);
            }
        });
    }

    Optional<byte[]> read(String sha256) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var select = connection.prepareStatement(
                    "select content from samtal.file_part where sha256 = ? order by number")) {
                select.setString(1, sha256);
                var content = new ByteArrayOutputStream();
                var found = false;
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found = true;
                        content.writeBytes(rows.getBytes(1));
                    }
                }
                return found ? Optional.of(content.toByteArray()) : Optional.empty();
            }
        });
    }
}

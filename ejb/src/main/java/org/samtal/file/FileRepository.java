package org.samtal.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.samtal.kernel.Sql;

/** Reads and writes contents in rows of 256 kB, which every database and driver handles without a large-object API. */
@ApplicationScoped
class FileRepository {

    private static final int PART_SIZE = 256 * 1024;
    private static final int PARTS_AT_ONCE = 16;
    private static final String[] INSERTED_COLUMNS = {"size"};

    @PersistenceContext
    EntityManager entities;

    /**
     * Notes the contents by their digests; gives those that are new. A copy is passed over without failing, since a
     * violation would abort the transaction.
     */
    List<FileRef> insert(List<FileRef> refs) {
        var sets = refs.stream()
                .map(ref -> new Object[] {ref.sha256(), ref.size()})
                .toList();
        var inserted = entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.insertEachReturning(
                        connection,
                        "insert into samtal.stored_file (sha256, size, created_at)"
                                + " values (?, ?, current_timestamp) on conflict do nothing",
                        INSERTED_COLUMNS,
                        row -> row.getLong(1),
                        sets));
        return IntStream.range(0, refs.size())
                .filter(i -> inserted.get(i).isPresent())
                .mapToObj(refs::get)
                .toList();
    }

    /** Stores the contents in parts, a few at a time, so that no more than that is held twice. */
    void insertParts(List<FileRef> refs, Function<FileRef, byte[]> contents) {
        var batch = new ArrayList<Object[]>();
        for (var ref : refs) {
            var content = contents.apply(ref);
            for (int number = 0; number * PART_SIZE < content.length || number == 0; number++) {
                var start = number * PART_SIZE;
                var part = Arrays.copyOfRange(content, start, Math.min(content.length, start + PART_SIZE));
                batch.add(new Object[] {ref.sha256(), number, part});
                if (batch.size() == PARTS_AT_ONCE) {
                    insertParts(batch);
                }
            }
        }
        insertParts(batch);
    }

    private void insertParts(List<Object[]> batch) {
        if (!batch.isEmpty()) {
            entities.unwrap(Session.class)
                    .doWork(connection -> Sql.insertEach(
                            connection,
                            "insert into samtal.file_part (sha256, number, content) values (?, ?, ?)",
                            batch));
            batch.clear();
        }
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

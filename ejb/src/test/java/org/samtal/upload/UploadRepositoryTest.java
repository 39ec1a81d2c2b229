package org.samtal.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samtal.file.FileRef;
import org.samtal.testing.H2Database;

/** A file waits for the agent who brought it, and for nobody else. */
class UploadRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long ADA = 1;
    private static final long BO = 2;

    private final UploadRepository uploads = new UploadRepository();
    private H2Database database;
    private String id;

    @BeforeEach
    void bringAFile() throws SQLException {
        database = H2Database.migrated();
        uploads.entities = database.entities();
        uploads.entities.getTransaction().begin();
        var upload = new Upload(ADA, "report.pdf", "application/pdf", new FileRef("digest", 25), NOON);
        uploads.add(upload);
        uploads.entities.flush();
        id = upload.view().id();
    }

    @AfterEach
    void close() throws SQLException {
        uploads.entities.getTransaction().rollback();
        uploads.entities.close();
        database.close();
    }

    @Test
    void fileShouldBeFoundByWhoBroughtIt() {
        assertEquals("report.pdf", uploads.find(id, ADA).orElseThrow().view().name());
    }

    @Test
    void fileOfAnotherAgentShouldBeMissing() {
        assertTrue(uploads.find(id, BO).isEmpty());
        assertFalse(uploads.remove(id, BO));
        assertTrue(uploads.find(id, ADA).isPresent());
    }

    @Test
    void fileShouldBeTakenOnce() {
        assertTrue(uploads.remove(id, ADA));
        assertFalse(uploads.remove(id, ADA));
    }

    @Test
    void onlyWhatIsOldShouldBeForgotten() {
        var month = NOON.plus(Upload.PATIENCE);
        uploads.forget(month);
        assertTrue(uploads.find(id, ADA).isPresent());

        uploads.forget(month.plusSeconds(1));
        assertTrue(uploads.find(id, ADA).isEmpty());
    }

    @Test
    void fileOfAReplyThatLeavesLaterShouldBeKeptUntilThen() {
        var later = NOON.plus(Upload.PATIENCE).plus(Upload.PATIENCE);
        uploads.keepUntil(id, later);

        uploads.forget(later);
        assertTrue(uploads.find(id, ADA).isPresent());
    }
}

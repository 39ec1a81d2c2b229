package org.samtal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far an index has come, kept through a restart. */
class SearchPositionFileTest {

    private static final SearchPosition POSITION = new SearchPosition(3, 40, 90, Map.of(1L, 700L, 2L, 8L));

    @TempDir
    Path folder;

    @Test
    void positionShouldOutliveTheServer() {
        new SearchPositionFile(folder.resolve("new")).write(POSITION);

        assertEquals(Optional.of(POSITION), new SearchPositionFile(folder.resolve("new")).read());
    }

    @Test
    void indexWithoutAPositionShouldBeginAnew() {
        assertEquals(Optional.empty(), new SearchPositionFile(folder).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "format=1\ngeneration=x", "format=0\ngeneration=1\nscanned=1\nlast=1"})
    void positionThatCanNotBeReadShouldBeginAnew(String content) throws IOException {
        Files.writeString(folder.resolve("position.properties"), content);

        assertEquals(Optional.empty(), new SearchPositionFile(folder).read());
    }

    @Test
    void positionBeforeTheDatabaseShouldBeNoticed() {
        assertTrue(POSITION.isAheadOf(Map.of(1L, 699L, 2L, 8L)));
        assertTrue(POSITION.isAheadOf(Map.of(1L, 700L)));
        assertFalse(POSITION.isAheadOf(Map.of(1L, 701L, 2L, 8L, 3L, 1L)));
    }
}

package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RfcIdsTest {

    @Test
    void referencesShouldStandOldestFirstAndOnce() {
        assertEquals(List.of("<a>", "<b>", "<c>"), RfcIds.oldestFirst(List.of("<c>", "<c>", "<b>", "<a>")));
    }

    @Test
    void whiteSpaceAroundAnIdShouldNotMatter() {
        assertEquals(RfcIds.hash("<a@b>"), RfcIds.hash(" <a@b>\r\n"));
    }
}

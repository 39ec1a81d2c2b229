package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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

    @Test
    void madeUpIdShouldBeTheSameForTheSameMailAndNotPassForDeclared() {
        var mail = "Subject: Hello".getBytes(StandardCharsets.UTF_8);

        assertEquals(RfcIds.madeUp(mail), RfcIds.madeUp(mail.clone()));
        assertFalse(RfcIds.isDeclared(RfcIds.madeUp(mail)));
        assertTrue(RfcIds.isDeclared("<a@b>"));
    }
}

package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void oneValueShouldStayAlone() {
        assertEquals(List.of("a"), Sql.oneOf(List.of("a")));
    }

    @Test
    void valuesShouldBeFilledUpSoThatThereAreFewStatements() {
        assertEquals(List.of("a", "b", "c", "c"), Sql.oneOf(List.of("a", "b", "c")));
    }

    @Test
    void conditionShouldHaveAPlaceForEachValue() {
        assertEquals("hash in (?, ?, ?, ?)", Sql.isOneOf("hash", 4));
    }
}

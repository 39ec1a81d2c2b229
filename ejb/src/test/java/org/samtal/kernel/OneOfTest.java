package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneOfTest {

    @Test
    void oneValueShouldBeCompared() {
        assertEquals("m.inboxId = :visible0", new OneOf("visible", List.of(7L)).condition("m.inboxId"));
    }

    @Test
    void eachValueShouldHaveItsParameter() {
        var condition = new OneOf("visible", List.of(7L, 8L, 9L)).condition("m.inboxId");

        assertEquals("m.inboxId in (:visible0, :visible1, :visible2, :visible3)", condition);
    }
}

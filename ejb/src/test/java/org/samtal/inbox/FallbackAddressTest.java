package org.samtal.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FallbackAddressTest {

    @ParameterizedTest
    @CsvSource({"Support, support", "Sälj & Avtal, salj-avtal", "  Ärenden!, arenden", "日本, inbox", "'<script>', script"
    })
    void nameShouldBecomeALocalPartThatEveryServerTakes(String name, String localPart) {
        assertEquals(localPart, FallbackAddress.localPart(name, Set.of()));
    }

    @Test
    void takenLocalPartShouldGetANumber() {
        assertEquals("support-2", FallbackAddress.localPart("Support", Set.of("support", "support-1")));
    }
}

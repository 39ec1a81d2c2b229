package org.samtal.web.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {

    @ParameterizedTest
    @CsvSource({
        "Helena Bergqvist, HB",
        "Anna Maria von Ek, AE",
        "ada@example.com, A",
        "ada.lovelace@example.com, AL",
        "Åsa, Å",
        "'(Support) - \"Nordvik\"', SN",
        "'- ...', ?",
        "'', ?"
    })
    void initialsShouldBeTheFirstLettersOfTheFirstAndTheLastWord(String name, String initials) {
        assertEquals(initials, Look.initials(name));
    }

    @ParameterizedTest
    @CsvSource({"𝒜da 𝓛ove, 𝒜𝓛"})
    void initialsShouldNotCutALetterInHalf(String name, String initials) {
        assertEquals(initials, Look.initials(name));
    }
}

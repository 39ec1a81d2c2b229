package org.samtal.web.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarantineReasonTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It names no sender that could be answered. | Det anger ingen avsändare som går att svara.",
                "Reading it took too long. | Läsningen tog för lång tid.",
                "Its parts are nested more than 20 levels deep. | Dess delar ligger i varandra i fler än 20 nivåer.",
                "Storing it failed: SomeException | Det gick inte att spara: SomeException"
            })
    void reasonShouldBeSaidInTheReadersLanguage(String noted, String said) {
        assertEquals(said, new QuarantineReason(noted).in(SWEDISH));
    }

    @Test
    void numbersShouldBeWrittenAsTheReaderWritesThem() {
        var reason = new QuarantineReason("It has more than 1000 parts.");

        assertEquals("It has more than 1,000 parts.", reason.in(Locale.UK));
        assertEquals("Det har fler än 1\u00a0000 delar.", reason.in(SWEDISH));
    }

    @Test
    void reasonThatIsNotKnownShouldStayAsItIs() {
        var reason = new QuarantineReason("It is written on a {stone} in '1066'.");

        assertEquals("It is written on a {stone} in '1066'.", reason.in(SWEDISH));
    }
}

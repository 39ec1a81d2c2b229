package org.samtal.team;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.EmailAddress;

class PasswordRuleTest {

    private static final EmailAddress EMAIL = new EmailAddress("elin.sandberg@nordvik.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gröna kullar i regn",
                "correct horse battery staple",
                "vXk2-9Lmq-Tz7w",
                "tre fikon på en torsdag",
                "twelve chars",
                "paraplyställ",
                "My dog ate 14 shoes."
            })
    void passwordOfTwelveAndMoreShouldDo(String password) {
        assertDoesNotThrow(() -> check(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "password1234",
                "P@ssw0rd2024!",
                "welcome12345",
                "123456789012",
                "1234567890123456",
                "qwertyuiop123",
                "1qaz2wsx3edc",
                "qwerty123456",
                "abcabcabcabc",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "iloveyou1234",
                "letmein12345",
                "sunshine2023!",
                "Sommar2024!!!!",
                "losenord12345",
                "Lösenord12345",
                "administrator1",
                "zxcvbnm,./1234567890",
                "changeme1234",
                "samtalsamtalsamtal",
                "987654321098",
                "trustno1trustno1"
            })
    void passwordThatIsTriedFirstShouldBeRefused(String password) {
        assertEquals("people.password.common", refusal(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elin.sandberg", "ElinSandberg1999", "elin.sandberg@nordvik.example"})
    void passwordMadeOfTheOwnNameOrAddressShouldBeRefused(String password) {
        assertEquals("people.password.common", refusal(password));
    }

    @Test
    void passwordOfElevenCharactersShouldBeTooShort() {
        assertEquals("people.password.short", refusal("elevenchars"));
    }

    @Test
    void lengthShouldCountCharactersNotUnits() {
        assertEquals("people.password.short", refusal("🌲🦊🍄🌊🏔🚲"));
    }

    @Test
    void passwordOf64CharactersShouldDo() {
        assertDoesNotThrow(() -> check("a long sentence that nobody else has ever written in this office!"));
    }

    @Test
    void s68PasswordOfMoreThan1024BytesShouldBeRefused() {
        assertEquals("people.password.long", refusal("å".repeat(513)));
        assertTrue(PasswordRule.isTooLong("x".repeat(10_000_000)));
    }

    private static void check(String password) {
        PasswordRule.check(password, "password", "Elin Sandberg", EMAIL);
    }

    private static String refusal(String password) {
        return assertThrows(Rejected.class, () -> check(password)).key();
    }
}

package org.samtal.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final int QUICK = 1_000;
    private static final byte[] SALT = new byte[16];

    @Test
    void hashShouldMatchItsPasswordAfterItWasStored() {
        var stored = PasswordHash.of("gröna kullar i regn", SALT, QUICK).text();

        assertTrue(PasswordHash.parse(stored).matches("gröna kullar i regn"));
    }

    @Test
    void hashShouldNotMatchAPasswordThatDiffersInCaseOrLength() {
        var hash = PasswordHash.of("correct horse battery", SALT, QUICK);

        assertFalse(hash.matches("Correct horse battery"));
        assertFalse(hash.matches("correct horse battery "));
        assertFalse(hash.matches(""));
    }

    @Test
    void hashShouldDifferWithTheSalt() {
        var other = SALT.clone();
        other[0] = 1;

        assertNotEquals(
                PasswordHash.of("correct horse battery", SALT, QUICK).hash(),
                PasswordHash.of("correct horse battery", other, QUICK).hash());
    }

    @Test
    void hashShouldFollowTheStandard() {
        // PBKDF2 with HMAC-SHA-512, password "password", salt "salt", one round: a published vector.
        var hash = PasswordHash.of("password", "salt".getBytes(StandardCharsets.UTF_8), 1);

        assertEquals(
                "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252"
                        + "c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce",
                HexFormat.of().formatHex(Base64.getDecoder().decode(hash.hash())));
    }

    @Test
    void workFactorShouldBeAtLeastWhatOwaspAdvises() {
        assertTrue(PasswordHash.CURRENT_ITERATIONS >= 210_000);
    }

    @Test
    void storedTextOfAnotherFormShouldBeRefused() {
        assertThrows(IllegalStateException.class, () -> PasswordHash.parse("md5$1$salt$hash"));
    }
}

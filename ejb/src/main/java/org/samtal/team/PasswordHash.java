package org.samtal.team;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A stored password: PBKDF2 with HMAC-SHA-512 (RFC 8018), its work factor and its salt in one text.
 *
 * @param iterations work factor, kept with each hash so that it can rise without locking anybody out
 * @param salt 16 random bytes in Base64
 * @param hash 64 bytes in Base64
 */
record PasswordHash(int iterations, String salt, String hash) {

    /** What OWASP advises for this function is 210,000 and more; a sign-in may take a quarter of a second. */
    static final int CURRENT_ITERATIONS = 250_000;

    private static final String NAME = "pbkdf2-sha512";
    private static final int HASH_BITS = 512;

    static PasswordHash of(String password, byte[] salt, int iterations) {
        var encoder = Base64.getEncoder();
        return new PasswordHash(
                iterations, encoder.encodeToString(salt), encoder.encodeToString(derive(password, salt, iterations)));
    }

    static PasswordHash parse(String stored) {
        var parts = stored.split("\\$", -1);
        if (parts.length != 4 || !NAME.equals(parts[0])) {
            throw new IllegalStateException("A stored password has an unknown form");
        }
        return new PasswordHash(Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    /** Compares in constant time. */
    boolean matches(String password) {
        var decoder = Base64.getDecoder();
        return MessageDigest.isEqual(decoder.decode(hash), derive(password, decoder.decode(salt), iterations));
    }

    /** The form in which it is stored. */
    String text() {
        return String.join("$", NAME, Integer.toString(iterations), salt, hash);
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        var specification = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform since 8 has PBKDF2WithHmacSHA512", impossible);
        } finally {
            specification.clearPassword();
        }
    }
}

package org.samtal.team;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.EmailAddress;

/**
 * What a new password must be: long, and nothing that is tried first.
 *
 * <p>Length and a check against what everybody uses, but no rules about kinds of characters, which make people choose
 * {@code Password1!} (ASVS 6.2.1, 6.2.4, 6.2.5).
 */
final class PasswordRule {

    static final int SHORTEST = 12;

    /** More is not hashed at all, so that a huge text costs nothing (S68). */
    static final int MOST_BYTES = 1024;

    private PasswordRule() {}

    /** Refuses a password that breaks the rule, with the text that says how to put it right. */
    static void check(String password, String field, String name, EmailAddress email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Rejected(field, "people.password.short", SHORTEST);
        }
        if (isTooLong(password)) {
            throw new Rejected(field, "people.password.long", MOST_BYTES);
        }
        if (CommonPasswords.contain(password) || isMadeOf(password, name, email)) {
            throw new Rejected(field, "people.password.common");
        }
    }

    static boolean isTooLong(String password) {
        return password.length() > MOST_BYTES || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private static boolean isMadeOf(String password, String name, EmailAddress email) {
        var plain = letters(password);
        return plain.equals(letters(name))
                || plain.equals(letters(email.localPart()))
                || plain.equals(letters(email.value()));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}

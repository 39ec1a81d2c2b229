package org.samtal.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One e-mail address in its normal form, the only form that is compared and stored.
 *
 * <p>A strict RFC 5321 mailbox: dot-atom local part, a domain, nothing else. No comments, groups, quoted parts or
 * encoded words, since parsers disagree on those and an attacker lives on the difference (S38). Lower case throughout.
 *
 * @param value such as {@code ada@example.com}; at most 254 characters
 */
public record EmailAddress(String value) {

    private static final Pattern MAILBOX = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]++(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]++)*+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*+)");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new DomainException.Rejected("email", "email.address.invalid");
        }
    }

    /** The address, or nothing when the text is not one. */
    public static Optional<EmailAddress> parse(String text) {
        var normal = text.strip().toLowerCase(Locale.ROOT);
        return isValid(normal) ? Optional.of(new EmailAddress(normal)) : Optional.empty();
    }

    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String text) {
        return text.length() <= 254
                && text.indexOf('@') <= 64
                && MAILBOX.matcher(text).matches()
                && !text.contains("..")
                && !text.endsWith(".")
                && !text.endsWith("-");
    }
}

package org.samtal.kernel;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One e-mail address in its normal form, the only form that is compared and stored.
 *
 * <p>A strict RFC 5321 mailbox: dot-atom local part (UTF-8 allowed, RFC 6531), a domain name, nothing else. No comments,
 * groups, quoted parts, encoded words or address literals, since parsers disagree on those and an attacker lives on the
 * difference (S38). Lower case and Unicode form NFC throughout; the domain in its ASCII form (RFC 5890), so that one
 * domain has one spelling.
 *
 * @param value such as {@code ada@example.com}; at most 254 characters
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9]");
    private static final String ATOM_MARKS = "!#$%&'*+/=?^_`{|}~-";

    public EmailAddress {
        value = normalForm(value).orElseThrow(() -> new DomainException.Rejected("email", "email.address.invalid"));
    }

    /** The address, or nothing when the text is not one. */
    public static Optional<EmailAddress> parse(String text) {
        return normalForm(text).map(EmailAddress::new);
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

    private static Optional<String> normalForm(String written) {
        var text = written.strip();
        var at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@') || text.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        var local =
                Normalizer.normalize(text.substring(0, at), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return asciiDomain(text.substring(at + 1))
                .filter(domain -> isLocalPart(local) && isDomain(domain))
                .map(domain -> local + '@' + domain)
                .filter(address -> address.length() <= LONGEST);
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            var ascii = domain.chars().allMatch(c -> c < 128) ? domain : IDN.toASCII(domain);
            return Optional.of(ascii.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static boolean isLocalPart(String text) {
        if (text.isEmpty() || text.length() > LONGEST_LOCAL_PART || text.startsWith(".") || text.endsWith(".")) {
            return false;
        }
        return !text.contains("..")
                && !text.startsWith("=?")
                && text.codePoints().allMatch(EmailAddress::isAtomCharacterOrDot);
    }

    private static boolean isAtomCharacterOrDot(int character) {
        return character == '.'
                || Character.isLetterOrDigit(character)
                || ATOM_MARKS.indexOf(character) >= 0
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isDomain(String text) {
        for (var label : text.split("\\.", -1)) {
            if (label.length() > LONGEST_LABEL || !LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }
}

package org.samtal.jms.email;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samtal.jms.email.mime.Headers;

/**
 * What a mail server of ours has found out about who sent a mail, as it writes it on top of the mail (RFC 8601).
 *
 * <p>Only the word of the server that is named counts, and of its words the topmost: whatever stands further down was there before and
 * may be anybody's. That server has to take such lines of its own name away from what comes in (RFC 8601, 5).
 */
final class SenderCheck {

    private static final String FIELD = "Authentication-Results";
    private static final Pattern PASSED =
            Pattern.compile("\\s*dmarc\\s*=\\s*pass(\\s.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DOMAIN =
            Pattern.compile("header\\.from\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

    private SenderCheck() {}

    /** Whether the named server says that the mail comes from the domain it claims to (DMARC, RFC 7489), and from one author only. */
    static boolean passed(Headers headers, String authenticator) {
        if (authenticator.isEmpty()) {
            return false;
        }
        var authors = headers.all("From").stream()
                .flatMap(field -> AddressList.parse(field).stream())
                .map(author -> author.address().toLowerCase(Locale.ROOT))
                .toList();
        return authors.size() == 1
                && headers.all(FIELD).stream()
                        .map(SenderCheck::parts)
                        .filter(parts -> isOf(parts, authenticator))
                        .findFirst()
                        .filter(parts -> parts.stream().skip(1).anyMatch(part -> isFor(part, authors.get(0))))
                        .isPresent();
    }

    /** The server's name, then its results. */
    private static List<String> parts(String field) {
        return Stream.of(withoutComments(field).split(";")).toList();
    }

    /** In one go, however deep comments stand in comments (S35). */
    private static String withoutComments(String field) {
        var plain = new StringBuilder(field.length());
        var depth = 0;
        for (var i = 0; i < field.length(); i++) {
            var letter = field.charAt(i);
            if (letter == '(') {
                depth++;
            } else if (letter == ')' && depth > 0) {
                depth--;
                plain.append(' ');
            } else if (depth == 0) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    /** A version may stand behind the name. */
    private static boolean isOf(List<String> parts, String authenticator) {
        return parts.get(0).strip().split("\\s+", 2)[0].equalsIgnoreCase(authenticator);
    }

    private static boolean isFor(String result, String author) {
        var domain = DOMAIN.matcher(result);
        return PASSED.matcher(result).matches()
                && (!domain.find() || author.endsWith("@" + domain.group(1).toLowerCase(Locale.ROOT)));
    }
}

package org.samtal.jms.email;

import java.util.List;
import java.util.Optional;
import org.samtal.jms.email.mime.PlainText;
import org.samtal.kernel.EmailAddress;

/**
 * Stands between what may have come from outside and the headers of our mails (S30, S31).
 *
 * <p>Text loses line ends and control characters; an address is a strict mailbox or the mail is not sent; a Message-ID is
 * one word in angle brackets or it is left out.
 */
final class HeaderGuard {

    private static final int LONGEST_ID = 998;

    private HeaderGuard() {}

    static String text(String value) {
        return PlainText.line(value);
    }

    static String address(String value) {
        return EmailAddress.parse(value)
                .map(EmailAddress::value)
                .orElseThrow(() -> new UnsendableMessage("One of its addresses can't be written to"));
    }

    static String messageId(String value) {
        return usable(value).orElseThrow(() -> new UnsendableMessage("Its Message-ID can't be written"));
    }

    /** Those of the ids that are fit for a header. */
    static List<String> messageIds(List<String> values) {
        return values.stream().flatMap(value -> usable(value).stream()).toList();
    }

    private static Optional<String> usable(String id) {
        var isWord = id.length() > 2
                && id.length() <= LONGEST_ID
                && id.startsWith("<")
                && id.indexOf('>') == id.length() - 1
                && id.chars().allMatch(character -> character > ' ' && character < 127);
        return isWord ? Optional.of(id) : Optional.empty();
    }
}

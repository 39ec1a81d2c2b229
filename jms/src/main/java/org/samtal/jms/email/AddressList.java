package org.samtal.jms.email;

import java.util.ArrayList;
import java.util.List;
import org.samtal.channel.Recipient;
import org.samtal.jms.email.mime.EncodedWords;
import org.samtal.jms.email.mime.PlainText;
import org.samtal.kernel.EmailAddress;

/**
 * Reads a header of addresses (RFC 5322, 3.4) as people and programs really write them.
 *
 * <p>Names may be broken in any way; the address of a recipient is either a strict mailbox or empty, never a guess
 * between two (S38). Groups (RFC 6854) are read as the mailboxes inside them. Encoded words are decoded after the list
 * was split, so that a comma in a name separates nobody.
 */
final class AddressList {

    private static final int LONGEST_NAME = 200;

    private final String text;
    private final List<Recipient> recipients = new ArrayList<>();
    private final int lastQuote;
    private final int lastParenthesis;
    private final int lastBracket;
    private String unfinishedName = "";

    private AddressList(String text) {
        this.text = text;
        this.lastQuote = text.lastIndexOf('"');
        this.lastParenthesis = text.lastIndexOf(')');
        this.lastBracket = text.lastIndexOf('>');
    }

    static List<Recipient> parse(String header) {
        return new AddressList(header).read();
    }

    private List<Recipient> read() {
        var start = 0;
        for (var i = 0; i < text.length(); i = next(i)) {
            var character = text.charAt(i);
            if (character == ',' || character == ';') {
                add(start, i);
                start = i + 1;
            } else if (character == ':' && isGroupName(start, i)) {
                start = i + 1;
            }
        }
        add(start, text.length());
        if (!unfinishedName.isBlank()) {
            recipients.add(new Recipient(name(unfinishedName), ""));
        }
        return List.copyOf(recipients);
    }

    /** The next position that is not inside quotes, a comment or angle brackets. */
    private int next(int at) {
        return switch (text.charAt(at)) {
            case '\\' -> at + 2;
            case '"' -> at < lastQuote ? closing(text, '"', at) + 1 : at + 1;
            case '(' -> at < lastParenthesis ? closing(text, ')', at) + 1 : at + 1;
            case '<' -> at < lastBracket ? text.indexOf('>', at) + 1 : at + 1;
            default -> at + 1;
        };
    }

    private static int closing(String text, char mark, int open) {
        for (var i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == mark) {
                return i;
            }
        }
        return text.length() - 1;
    }

    private boolean isGroupName(int start, int colon) {
        return text.substring(start, colon).indexOf('@') < 0;
    }

    private void add(int start, int end) {
        var mailbox = text.substring(start, end).strip();
        if (mailbox.isEmpty()) {
            return;
        }
        if (mailbox.indexOf('@') < 0 && mailbox.indexOf('<') < 0) {
            unfinishedName = unfinishedName.isEmpty() ? mailbox : unfinishedName + ", " + mailbox;
            return;
        }
        var whole = unfinishedName.isEmpty() ? mailbox : unfinishedName + ", " + mailbox;
        unfinishedName = "";
        recipients.add(recipient(whole));
    }

    private static Recipient recipient(String mailbox) {
        var open = mailbox.lastIndexOf('<');
        if (open < 0) {
            return recipient(comment(mailbox), withoutComment(mailbox), mailbox);
        }
        var close = mailbox.indexOf('>', open);
        var address = mailbox.substring(open + 1, close < 0 ? mailbox.length() : close);
        var behind = close < 0 ? "" : mailbox.substring(close + 1);
        var ambiguous = behind.indexOf('@') >= 0 || hasOtherAddress(mailbox.substring(0, open));
        return recipient(mailbox.substring(0, open), ambiguous ? "" : address, mailbox);
    }

    /** Whether the text in front of the address, its quoted name aside, could be taken for an address as well. */
    private static boolean hasOtherAddress(String before) {
        var open = before.startsWith("\"") ? before.indexOf('<', closing(before, '"', 0)) : before.indexOf('<');
        return open >= 0 && before.indexOf('@', open) >= 0;
    }

    private static Recipient recipient(String writtenName, String writtenAddress, String mailbox) {
        var address = EmailAddress.parse(withoutRoute(writtenAddress))
                .map(EmailAddress::value)
                .orElse("");
        var name = name(writtenName);
        if (address.isEmpty() && name.isEmpty()) {
            return new Recipient(name(mailbox), "");
        }
        return new Recipient(name.equalsIgnoreCase(address) ? "" : name, address);
    }

    private static String comment(String mailbox) {
        var open = mailbox.indexOf('(');
        var close = mailbox.lastIndexOf(')');
        return open >= 0 && close > open ? mailbox.substring(open + 1, close) : "";
    }

    private static String withoutComment(String mailbox) {
        var open = mailbox.indexOf('(');
        var close = mailbox.lastIndexOf(')');
        return open >= 0 && close > open ? mailbox.substring(0, open) + mailbox.substring(close + 1) : mailbox;
    }

    /** Without the obsolete route, a {@code mailto:} and quotes around the whole. */
    private static String withoutRoute(String address) {
        var plain = address.strip();
        if (plain.startsWith("@") && plain.indexOf(':') > 0) {
            plain = plain.substring(plain.indexOf(':') + 1);
        }
        if (plain.regionMatches(true, 0, "mailto:", 0, 7)) {
            plain = plain.substring(7);
        }
        var quoted = plain.length() > 2
                && plain.charAt(0) == plain.charAt(plain.length() - 1)
                && (plain.charAt(0) == '\'' || plain.charAt(0) == '"');
        return quoted ? plain.substring(1, plain.length() - 1) : plain;
    }

    private static String name(String written) {
        var plain = written.strip();
        var unquoted = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); i++) {
            var character = plain.charAt(i);
            if (character == '\\' && i + 1 < plain.length()) {
                unquoted.append(plain.charAt(++i));
            } else if (character != '"') {
                unquoted.append(character);
            }
        }
        return PlainText.cut(EncodedWords.decode(unquoted.toString()), LONGEST_NAME)
                .strip();
    }
}

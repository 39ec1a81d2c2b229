package org.samtal.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.samtal.channel.Recipient;
import org.samtal.kernel.EmailAddress;

/**
 * A customer's mail within the mail of an agent who passes it on, as mail programs write it: {@code @fwd}, words of the agent, the
 * lines of the old header, an empty line, the old text.
 *
 * @param writer who wrote to the agent
 * @param subject of that mail, empty where the header does not tell
 * @param text what stood in it
 * @param words what the agent wrote above it
 */
record PassedOnMail(Recipient writer, String subject, String text, String words) {

    private static final String COMMAND = "@fwd";
    private static final int MOST_HEADER_LINES = 20;

    /** From and Subject in the languages that mail programs of our customers speak. */
    private static final Set<String> FROM =
            Set.of("from", "från", "von", "de", "fra", "van", "da", "lähettäjä", "od", "от", "expéditeur", "mittente");

    private static final Set<String> SUBJECT = Set.of(
            "subject", "ämne", "betreff", "objet", "asunto", "emne", "onderwerp", "oggetto", "aihe", "temat", "тема");

    /** What programs write above the header. */
    private static final Set<String> RULES = Set.of("-", "_", "=");

    /** The mail that is passed on; empty where the text does not begin so, or names nobody it is from. */
    static Optional<PassedOnMail> of(String text) {
        var begin = text.stripLeading();
        if (!begin.regionMatches(true, 0, COMMAND, 0, COMMAND.length())) {
            return Optional.empty();
        }
        var lines = begin.lines().map(PassedOnMail::unquoted).toList();
        if (lines.get(0).strip().length() > COMMAND.length()) {
            return Optional.empty();
        }
        for (var at = 1; at < lines.size(); at++) {
            var writer = value(lines.get(at), FROM).flatMap(PassedOnMail::writer);
            if (writer.isPresent()) {
                return Optional.of(read(lines, at, writer.get()));
            }
        }
        return Optional.empty();
    }

    private static PassedOnMail read(List<String> lines, int header, Recipient writer) {
        var end = header;
        var subject = "";
        while (end < lines.size()
                && end - header < MOST_HEADER_LINES
                && !lines.get(end).isBlank()) {
            subject = value(lines.get(end), SUBJECT).orElse(subject);
            end++;
        }
        return new PassedOnMail(
                writer,
                subject,
                String.join("\n", lines.subList(end, lines.size())).strip(),
                words(lines.subList(1, header)));
    }

    /** Without the last line where it only says that the old mail begins. */
    private static String words(List<String> above) {
        var own = new ArrayList<>(above);
        while (!own.isEmpty() && isRule(own.get(own.size() - 1))) {
            own.remove(own.size() - 1);
        }
        return String.join("\n", own).strip();
    }

    private static boolean isRule(String line) {
        var plain = line.strip();
        var isEndOfWords = plain.endsWith(":") && plain.toLowerCase(Locale.ROOT).contains("message");
        return plain.isEmpty() || isEndOfWords || RULES.stream().anyMatch(rule -> plain.startsWith(rule.repeat(3)));
    }

    private static String unquoted(String line) {
        var from = 0;
        while (from < line.length() && (line.charAt(from) == '>' || (line.charAt(from) == ' ' && from > 0))) {
            from++;
        }
        return line.substring(from);
    }

    /** What stands behind one of these names and a colon, whatever stars make it bold. */
    private static Optional<String> value(String line, Set<String> names) {
        var colon = line.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var name = line.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT);
        return names.contains(name)
                ? Optional.of(line.substring(colon + 1).replace("*", "").strip())
                : Optional.empty();
    }

    /** A name with the address in some brackets, or the address alone. */
    private static Optional<Recipient> writer(String value) {
        var plain = value.replace("mailto:", "").replace('[', '<').replace(']', '>');
        var open = plain.indexOf('<');
        var close = plain.indexOf('>', open + 1);
        if (open < 0 || close < 0) {
            return EmailAddress.parse(plain).map(address -> new Recipient("", address.value()));
        }
        var name = plain.substring(0, open).replace("\"", "").strip();
        return EmailAddress.parse(plain.substring(open + 1, close).strip())
                .map(address -> new Recipient(name, address.value()));
    }
}

package org.samtal.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.samtal.conversation.ConversationStatus;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.search.SearchQuery.Word;

/**
 * Reads what is typed into the search: words, {@code "several in a row"}, and operators such as {@code from:ada}.
 *
 * <p>The operators have their Swedish names, too. A word with a colon that is none of them is looked for as it stands.
 */
final class SearchParser {

    private static final int LONGEST = 300;
    private static final Pattern PART = Pattern.compile("(\\p{L}+):(?:\"([^\"]*)\"?|(\\S+))|\"([^\"]*)\"?|(\\S+)");
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("from", "from"),
            Map.entry("från", "from"),
            Map.entry("in", "in"),
            Map.entry("i", "in"),
            Map.entry("assigned", "assigned"),
            Map.entry("tilldelat", "assigned"),
            Map.entry("label", "label"),
            Map.entry("etikett", "label"),
            Map.entry("before", "before"),
            Map.entry("före", "before"),
            Map.entry("after", "after"),
            Map.entry("efter", "after"),
            Map.entry("has", "has"),
            Map.entry("har", "has"),
            Map.entry("is", "is"),
            Map.entry("är", "is"));
    private static final Set<String> FILES = Set.of("attachment", "attachments", "file", "bilaga", "bilagor");
    private static final Set<String> UNREAD = Set.of("unread", "oläst");
    private static final Map<String, ConversationStatus> STATUSES = Map.ofEntries(
            Map.entry("open", ConversationStatus.OPEN),
            Map.entry("öppet", ConversationStatus.OPEN),
            Map.entry("closed", ConversationStatus.CLOSED),
            Map.entry("stängt", ConversationStatus.CLOSED),
            Map.entry("snoozed", ConversationStatus.SNOOZED),
            Map.entry("vilande", ConversationStatus.SNOOZED),
            Map.entry("spam", ConversationStatus.SPAM),
            Map.entry("skräppost", ConversationStatus.SPAM),
            Map.entry("trash", ConversationStatus.TRASH),
            Map.entry("papperskorg", ConversationStatus.TRASH));

    private final ZoneId zone;
    private final List<Word> words = new ArrayList<>();
    private final List<String> from = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Set<ConversationStatus> statuses = EnumSet.noneOf(ConversationStatus.class);
    private Optional<String> inbox = Optional.empty();
    private Optional<String> assigned = Optional.empty();
    private Optional<Instant> before = Optional.empty();
    private Optional<Instant> after = Optional.empty();
    private boolean hasFile;
    private boolean unread;

    private SearchParser(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads one line.
     *
     * @param zone where the days of {@code before:} and {@code after:} begin
     */
    static SearchQuery parse(String line, ZoneId zone) {
        return new SearchParser(zone).read(line.substring(0, Math.min(line.length(), LONGEST)));
    }

    private SearchQuery read(String line) {
        var parts = PART.matcher(line);
        while (parts.find()) {
            var quoted = parts.group(2) == null ? parts.group(3) : parts.group(2);
            if (parts.group(1) == null || !operate(parts.group(1).toLowerCase(Locale.ROOT), quoted)) {
                addWord(parts.group(4), parts.group(), parts.end() == line.length());
            }
        }
        return new SearchQuery(
                List.copyOf(words),
                List.copyOf(from),
                inbox,
                assigned,
                List.copyOf(labels),
                before,
                after,
                hasFile,
                unread,
                Set.copyOf(statuses));
    }

    private void addWord(String quoted, String whole, boolean last) {
        var text = (quoted == null ? whole : quoted).strip();
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            var single = text.codePoints().allMatch(Character::isLetterOrDigit);
            words.add(new Word(text, !single, quoted == null && last));
        }
    }

    /** Whether the word before the colon is an operator. */
    private boolean operate(String name, String value) {
        switch (OPERATORS.getOrDefault(name, "")) {
            case "from" -> from.add(value);
            case "in" -> inbox = Optional.of(value.toLowerCase(Locale.ROOT));
            case "assigned" -> assigned = Optional.of(value.toLowerCase(Locale.ROOT));
            case "label" -> labels.add(value.toLowerCase(Locale.ROOT));
            case "before" -> before = Optional.of(day(value));
            case "after" -> after = Optional.of(day(value));
            case "has" -> hasFile = isOneOf(FILES, value, "search.has");
            case "is" -> is(value.toLowerCase(Locale.ROOT));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void is(String value) {
        if (STATUSES.containsKey(value)) {
            statuses.add(STATUSES.get(value));
        } else {
            unread = isOneOf(UNREAD, value, "search.is");
        }
    }

    private static boolean isOneOf(Set<String> known, String value, String otherwise) {
        if (!known.contains(value.toLowerCase(Locale.ROOT))) {
            throw new Rejected("q", otherwise, value);
        }
        return true;
    }

    private Instant day(String value) {
        try {
            return LocalDate.parse(value).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Rejected("q", "search.day", value);
        }
    }
}

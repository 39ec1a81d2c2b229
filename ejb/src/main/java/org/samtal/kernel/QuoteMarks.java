package org.samtal.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What mail programs say of the parts of their HTML in classes and ids: here stands the line above a quote, the quote, a
 * signature.
 *
 * <p>Classes and ids do not pass the allow-list. What these few say is kept in an attribute of our own, so that history is
 * found in every language. It claims nothing but that: whoever writes it himself folds his own words.
 */
final class QuoteMarks {

    static final String ATTRIBUTE = "data-quote";

    /** The line above a quote, such as "On Monday Ada wrote:". */
    static final String INTRODUCTION = "introduction";

    /** All that stands in it was written before. */
    static final String HISTORY = "history";

    /** From here on all was written before. */
    static final String BEGINS = "begins";

    /** Another's mail, passed on to be read. */
    static final String FORWARD = "forward";

    static final String SIGNATURE = "signature";

    static final Set<String> VALUES = Set.of(INTRODUCTION, HISTORY, BEGINS, FORWARD, SIGNATURE);

    /** Elements that may carry a mark. */
    static final String[] ELEMENTS = {"div", "blockquote", "span", "p", "table"};

    private static final Set<String> INTRODUCTIONS = Set.of("gmail_attr", "moz-cite-prefix");
    private static final Set<String> HISTORIES =
            Set.of("yahoo_quoted", "mail-editor-reference-message-container", "ms-outlook-mobile-reference-message");
    private static final Set<String> BEGINNINGS = Set.of("divrplyfwdmsg", "outlookmessageheader");
    private static final Set<String> FORWARDS = Set.of("moz-forward-container");
    private static final Set<String> SIGNATURES =
            Set.of("gmail_signature", "moz-signature", "signature", "ms-outlook-mobile-signature");

    /** Programs that give their quotes a class; all others say {@code type="cite"}. */
    private static final Set<String> QUOTES = Set.of("gmail_quote", "protonmail_quote", "yahoo_quoted", "cite");

    private QuoteMarks() {}

    /** Adds to the attributes of a tag, names and values in turn, what they say of it. */
    static void mark(String element, List<String> attributes) {
        if (!List.of(ELEMENTS).contains(element) || attributes.contains(ATTRIBUTE)) {
            return;
        }
        for (var i = 0; i + 1 < attributes.size(); i += 2) {
            var found = of(element, attributes.get(i), attributes.get(i + 1));
            if (found.isPresent()) {
                attributes.add(ATTRIBUTE);
                attributes.add(found.get());
                return;
            }
        }
    }

    private static Optional<String> of(String element, String attribute, String value) {
        if (!Set.of("class", "id", "type").contains(attribute)) {
            return Optional.empty();
        }
        var isQuote = "blockquote".equals(element);
        for (var word : value.toLowerCase(Locale.ROOT).split("\\s+", 9)) {
            var meaning = isQuote && QUOTES.contains(word) ? Optional.of(HISTORY) : meaning(word);
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> meaning(String word) {
        if (INTRODUCTIONS.contains(word)) {
            return Optional.of(INTRODUCTION);
        }
        if (HISTORIES.contains(word) || word.startsWith("yahoo_quoted_")) {
            return Optional.of(HISTORY);
        }
        if (BEGINNINGS.contains(word)) {
            return Optional.of(BEGINS);
        }
        if (FORWARDS.contains(word)) {
            return Optional.of(FORWARD);
        }
        return SIGNATURES.contains(word) ? Optional.of(SIGNATURE) : Optional.empty();
    }
}

package org.samtal.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads an HTML mail as the text that shows where its history begins, and remembers which node says what. */
final class HtmlQuotes extends HtmlText {

    private static final String SEPARATOR = "-----Original Message-----";
    private static final String FORWARD = "-----Forwarded message-----";
    private static final String DASHES = "-----";

    private static final int LONGEST_INTRODUCTION = 400;

    private record Piece(Node node, int start, int end) {}

    private final List<Piece> pieces = new ArrayList<>();

    private final Set<Element> quoted = Collections.newSetFromMap(new IdentityHashMap<>());

    private HtmlQuotes() {}

    /** The first node of the history; empty where there is none, or none that is certain. */
    static Optional<Node> beginning(Element body) {
        var quotes = new HtmlQuotes();
        body.traverse(quotes);
        var text = quotes.text().toString();
        var cut = QuoteCutter.quoteAt(text);
        return quotes.pieces.stream()
                .filter(piece -> piece.end() > cut)
                .findFirst()
                .filter(piece -> cut <= piece.start() || isPrefix(text.substring(piece.start(), cut)))
                .map(Piece::node);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            if (isMarked(element, QuoteMarks.BEGINS)) {
                appendLine(element, SEPARATOR);
            } else if (isMarked(element, QuoteMarks.FORWARD) || isForwardedByGmail(element)) {
                appendLine(element, FORWARD);
            } else if (isQuoted(element)) {
                quoted.add(element);
            }
        }
        super.head(node, depth);
    }

    @Override
    void append(Node source, String words) {
        var start = text().length();
        super.append(source, words);
        if (text().length() > start) {
            pieces.add(new Piece(source, start, text().length()));
        }
    }

    /** What is marked, and a quote that is introduced; an indented block may be the writer's own. */
    @Override
    int quoteLevels(Element element) {
        return quoted.contains(element) ? 1 : 0;
    }

    /** A picture that came with the mail is something the writer shows. */
    @Override
    String wordsFor(Element picture) {
        return picture.hasAttr("data-blocked") ? picture.attr("alt") : "image";
    }

    private boolean isQuoted(Element element) {
        return isMarked(element, QuoteMarks.HISTORY)
                || isMarked(element, QuoteMarks.INTRODUCTION)
                || isMarked(element, QuoteMarks.SIGNATURE)
                || ("blockquote".equals(element.normalName()) && isIntroduced());
    }

    private boolean isIntroduced() {
        var text = text();
        var last = text.substring(Math.max(0, text.length() - LONGEST_INTRODUCTION));
        return last.endsWith(":") && QuoteWords.WROTE.standIn(last.substring(last.lastIndexOf("\n\n") + 1));
    }

    private static boolean isForwardedByGmail(Element element) {
        return isMarked(element, QuoteMarks.INTRODUCTION)
                && element.wholeText().stripLeading().startsWith(DASHES);
    }

    private static boolean isMarked(Element element, String mark) {
        return element.attr(QuoteMarks.ATTRIBUTE).equals(mark);
    }

    private static boolean isPrefix(String text) {
        return text.chars().allMatch(character -> character == '\n' || character == '>' || character == ' ');
    }
}

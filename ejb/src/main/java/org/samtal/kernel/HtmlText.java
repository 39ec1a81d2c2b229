package org.samtal.kernel;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Plain text of an HTML mail, for lists, search and readers of text.
 *
 * <p>Made from HTML that was already cleaned, whose nesting is bounded. Quoted blocks get {@code >} in front of their
 * lines, as in a mail that was text from the beginning, and images stand for their alternative text.
 */
public class HtmlText implements NodeVisitor {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "hr");
    private static final Set<String> LINES = Set.of(
            "div",
            "li",
            "dt",
            "dd",
            "tr",
            "br",
            "center",
            "address",
            "article",
            "section",
            "header",
            "footer",
            "figure",
            "figcaption",
            "caption");

    private final StringBuilder text = new StringBuilder();
    private int quoteDepth;
    private int preformatted;
    private int hidden;
    private int wantedBreaks;
    private boolean wantsSpace;

    HtmlText() {}

    /** The words of the HTML, its blocks on lines of their own. */
    public static String of(SafeHtml html) {
        var reader = new HtmlText();
        Jsoup.parseBodyFragment(html.value()).body().traverse(reader);
        return reader.text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words, words.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        var name = element.normalName();
        hidden -= isHidden(element) ? 1 : 0;
        preformatted -= "pre".equals(name) ? 1 : 0;
        if ("td".equals(name) || "th".equals(name)) {
            wantsSpace = true;
        }
        breakAround(name);
        quoteDepth -= quoteLevels(element);
    }

    private void enter(Element element) {
        var name = element.normalName();
        if ("br".equals(name)) {
            wantedBreaks = hidden > 0 ? wantedBreaks : wantedBreaks + 1;
            return;
        }
        breakAround(name);
        hidden += isHidden(element) ? 1 : 0;
        preformatted += "pre".equals(name) ? 1 : 0;
        quoteDepth += quoteLevels(element);
        if ("li".equals(name)) {
            append(element, "- ");
        } else if ("img".equals(name)) {
            append(element, wordsFor(element));
        }
    }

    private void breakAround(String name) {
        if (PARAGRAPHS.contains(name)) {
            wantedBreaks = Math.max(wantedBreaks, 2);
        } else if (LINES.contains(name) && !"br".equals(name)) {
            wantedBreaks = Math.max(wantedBreaks, 1);
        }
    }

    private static boolean isHidden(Element element) {
        return element.attr("style").contains("display:none");
    }

    /** How many levels of quotation the element adds for what stands in it. */
    int quoteLevels(Element element) {
        return "blockquote".equals(element.normalName()) ? 1 : 0;
    }

    /** What stands for a picture. */
    String wordsFor(Element picture) {
        return picture.attr("alt");
    }

    /** What was read so far. */
    final StringBuilder text() {
        return text;
    }

    /** Writes a line of its own. */
    final void appendLine(Element source, String line) {
        wantedBreaks = Math.max(wantedBreaks, 1);
        append(source, line);
        wantedBreaks = Math.max(wantedBreaks, 1);
    }

    /** Writes what the node has to say, unless it stands where nothing is shown. */
    void append(Node source, String words) {
        if (hidden > 0) {
            return;
        }
        for (var i = 0; i < words.length(); i++) {
            var character = words.charAt(i);
            if (character == '\n' && preformatted > 0) {
                wantedBreaks++;
            } else if (preformatted == 0 && isSpace(character)) {
                wantsSpace = true;
            } else {
                appendWaiting();
                text.append(character == '\u00a0' ? ' ' : character);
            }
        }
    }

    private void appendWaiting() {
        if (wantedBreaks > 0 && text.length() > 0) {
            for (var i = Math.min(wantedBreaks, 3); i > 0; i--) {
                text.append('\n');
                text.append("> ".repeat(quoteDepth));
            }
        } else if (text.length() == 0) {
            text.append("> ".repeat(quoteDepth));
        } else if (wantsSpace) {
            text.append(' ');
        }
        wantedBreaks = 0;
        wantsSpace = false;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
    }
}

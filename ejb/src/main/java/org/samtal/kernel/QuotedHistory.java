package org.samtal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts the history and the signature at the end of an HTML mail into a part that a reader opens with a click.
 *
 * <p>Done when a mail is shown, so that what is stored stays whole. The mail is read as text, quotes marked, and the
 * text is cut where a text mail would be: one set of rules for both. Only what is certain is folded; a mail with an
 * answer below a quote stays open, and so does one that only passes another on.
 */
public final class QuotedHistory {

    private static final String CLASS = "history";

    private QuotedHistory() {}

    /**
     * The same HTML with its history folded, unchanged where it has none.
     *
     * @param clean HTML that has been through the allow-list, so that a {@code details} in it is one of ours
     * @param label what is written on the closed part
     */
    public static String fold(String clean, String label) {
        var document = Jsoup.parseBodyFragment(clean);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = document.body();
        if (!body.select("details").isEmpty()) {
            return clean;
        }
        var beginning = HtmlQuotes.beginning(body);
        if (beginning.isEmpty()) {
            return clean;
        }
        var details = new Element("details").addClass(CLASS);
        details.appendElement("summary").text(label);
        takeFrom(withSpaceAbove(beginning.get(), body), body).forEach(details::appendChild);
        body.appendChild(details);
        return body.html();
    }

    /** The outermost element that begins with the node, or the first empty one directly above it. */
    private static Node withSpaceAbove(Node beginning, Element body) {
        var node = beginning;
        while (true) {
            var first = Optional.of(node);
            var above = node.previousSibling();
            while (above != null && isEmpty(above)) {
                first = Optional.of(above);
                above = above.previousSibling();
            }
            if (above != null || body.equals(node.parent())) {
                return first.get();
            }
            node = node.parent();
        }
    }

    private static boolean isEmpty(Node node) {
        if (node instanceof TextNode text) {
            return text.isBlank();
        }
        return !(node instanceof Element element)
                || (!element.hasText() && !"img".equals(element.normalName()) && element.selectFirst("img") == null);
    }

    /** Cuts the tree in front of the node: all that comes after it, inside copies of what it stood in. */
    private static List<Node> takeFrom(Node beginning, Element body) {
        var level = (Element) beginning.parent();
        var taken = removeFrom(beginning, level);
        while (!level.equals(body)) {
            var copy = level.shallowClone();
            taken.forEach(copy::appendChild);
            var parent = level.parent();
            taken = new ArrayList<>(List.of(copy));
            if (level.nextSibling() != null) {
                taken.addAll(removeFrom(level.nextSibling(), parent));
            }
            level = parent;
        }
        return taken;
    }

    /** Empties the parent and puts back what stays: taking out one by one would search all the others each time (S35). */
    private static List<Node> removeFrom(Node first, Element parent) {
        var children = List.copyOf(parent.childNodes());
        var cut = first.siblingIndex();
        parent.empty();
        children.subList(0, cut).forEach(parent::appendChild);
        return new ArrayList<>(children.subList(cut, children.size()));
    }
}

package org.samtal.conversation;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;

/** Turns what an agent wrote from one form into the other, so that a mail always carries both. */
final class PlainText {

    private PlainText() {}

    /** Paragraphs at blank lines, breaks at the others, everything escaped. */
    static String toHtml(String text) {
        var html = new StringBuilder();
        for (var paragraph : text.strip().replace("\r\n", "\n").split("\n{2,}")) {
            html.append("<p>").append(lines(paragraph)).append("</p>");
        }
        return html.toString();
    }

    /** Lines with breaks between them, everything escaped. */
    static String lines(String text) {
        return escape(text).replace("\n", "<br>");
    }

    /** The words of the HTML, with its blocks on lines of their own. */
    static String ofHtml(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings(new OutputSettings().prettyPrint(false));
        document.select("img[alt]").forEach(picture -> picture.before(new TextNode(alternative(picture))));
        document.select("br").before("\\n");
        document.select("p, div, h1, h2, h3, blockquote, pre, table, ul, ol").after("\\n\\n");
        document.select("li").before("\\n- ");
        var marked = document.body().html().replace("\\n", "\n");
        var text = Jsoup.clean(marked, "", Safelist.none(), new OutputSettings().prettyPrint(false));
        return org.jsoup.parser.Parser.unescapeEntities(text, false)
                .replaceAll("\n{3,}+", "\n\n")
                .strip();
    }

    /** The words that stand for a picture. */
    private static String alternative(Element picture) {
        var words = picture.attr("alt").strip();
        return words.isEmpty() ? "" : "[" + words + "]";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

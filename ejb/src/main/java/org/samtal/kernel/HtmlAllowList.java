package org.samtal.kernel;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.PolicyFactory;

/**
 * The elements, attributes and styles that a message may contain. Whatever is not named here is dropped (S02).
 *
 * <p>Nothing in the list can load anything: an image may only be a part of the same mail ({@code cid:}, RFC 2392), and
 * styles know no {@code url()} (S05, S06). Elements whose content browsers parse by other rules, such as {@code style},
 * {@code noscript}, {@code select} or {@code svg}, are where sanitizers have been fooled, so they are never in it (S03).
 *
 * <p>The library balances tags before it drops those that are not allowed, so one pass over broken HTML need not be the
 * last word: it is cleaned until nothing changes, and HTML that never settles becomes plain text.
 */
final class HtmlAllowList {

    /** Marks an image whose address was remote; it keeps its place and its alternative text. */
    static final String BLOCKED = "data-blocked=\"remote\"";

    /** Where the address of such an image is kept: no browser loads what stands there. */
    static final String REMOTE = "data-remote";

    private static final int LONGEST_LINK = 8_192;
    private static final int LONGEST_STYLE = 4_096;
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,5}(?:\\.[0-9]{1,4})?(?:%|px|pt|em)?");
    private static final Pattern COLOUR = Pattern.compile("#?[0-9a-zA-Z]{1,30}");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z-]{1,30}");
    private static final Pattern CONTENT_ID = Pattern.compile("[cC][iI][dD]:[^\\s\"'<>`]{1,255}");

    private static final Pattern PICTURE_ADDRESS =
            Pattern.compile("https?://[^\\s\"'<>`\\p{Cntrl}]{1,2000}", Pattern.CASE_INSENSITIVE);

    private static final String[] BLOCKS = {
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "hr",
        "br",
        "center",
        "address",
        "article",
        "section",
        "header",
        "footer",
        "figure",
        "figcaption"
    };
    private static final String[] PHRASES = {
        "b", "i", "u", "s", "strike", "em", "strong", "small", "big", "sub", "sup", "tt", "code", "kbd", "samp", "var",
        "q", "cite", "abbr", "mark", "ins", "del", "span", "font", "a", "img"
    };
    private static final String[] TABLES = {
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"
    };

    private static final CssSchema STYLES = CssSchema.withProperties(List.of(
            "background-color",
            "border",
            "border-bottom",
            "border-bottom-color",
            "border-bottom-style",
            "border-bottom-width",
            "border-collapse",
            "border-color",
            "border-left",
            "border-left-color",
            "border-left-style",
            "border-left-width",
            "border-radius",
            "border-right",
            "border-right-color",
            "border-right-style",
            "border-right-width",
            "border-spacing",
            "border-style",
            "border-top",
            "border-top-color",
            "border-top-style",
            "border-top-width",
            "border-width",
            "caption-side",
            "clear",
            "color",
            "direction",
            "display",
            "float",
            "font",
            "font-family",
            "font-size",
            "font-style",
            "font-variant",
            "font-weight",
            "height",
            "letter-spacing",
            "line-height",
            "list-style-type",
            "margin",
            "margin-bottom",
            "margin-left",
            "margin-right",
            "margin-top",
            "max-height",
            "max-width",
            "min-height",
            "min-width",
            "padding",
            "padding-bottom",
            "padding-left",
            "padding-right",
            "padding-top",
            "table-layout",
            "text-align",
            "text-decoration",
            "text-indent",
            "text-transform",
            "vertical-align",
            "white-space",
            "width",
            "word-spacing",
            "word-wrap"));

    private static final int MOST_ROUNDS = 8;
    private static final PolicyFactory POLICY = policy();
    private static final PolicyFactory TEXT_ONLY = new HtmlPolicyBuilder().toFactory();

    private HtmlAllowList() {}

    static String clean(String untrusted) {
        var before = untrusted;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var after = POLICY.sanitize(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return TEXT_ONLY.sanitize(untrusted);
    }

    private static PolicyFactory policy() {
        var policy = new HtmlPolicyBuilder()
                .allowElements(BLOCKS)
                .allowElements(TABLES)
                .allowElements(PHRASES)
                .allowWithoutAttributes("span", "font")
                .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
                .allowStyling(STYLES)
                .allowAttributes(QuoteMarks.ATTRIBUTE)
                .matching((element, attribute, value) -> QuoteMarks.VALUES.contains(value) ? value : null)
                .onElements(QuoteMarks.ELEMENTS);
        allowLinks(policy);
        allowImages(policy);
        allowLayout(policy);
        return policy.withPreprocessor(FewAttributes::new).toFactory();
    }

    private static void allowLinks(HtmlPolicyBuilder policy) {
        policy.allowAttributes("href")
                .matching((element, attribute, value) -> isOpenable(value) ? value : null)
                .onElements("a")
                .allowElements(HtmlAllowList::openInNewWindow, "a")
                .requireRelsOnLinks("noopener", "noreferrer", "nofollow");
    }

    private static void allowImages(HtmlPolicyBuilder policy) {
        policy.allowAttributes("src")
                .matching(
                        (element, attribute, value) -> CONTENT_ID.matcher(value).matches() ? value : null)
                .onElements("img")
                .allowAttributes(REMOTE)
                .matching(PICTURE_ADDRESS)
                .onElements("img")
                .allowElements(HtmlAllowList::keepPlaceOfImage, "img");
    }

    private static void allowLayout(HtmlPolicyBuilder policy) {
        policy.allowAttributes("style")
                .matching((element, attribute, value) -> value.length() > LONGEST_STYLE ? null : value)
                .globally()
                .allowAttributes("dir", "align", "valign")
                .matching(WORD)
                .globally()
                .allowAttributes("lang", "title")
                .globally()
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("width", "height", "border")
                .matching(SIZE)
                .onElements("img", "table", "tr", "td", "th", "col", "colgroup")
                .allowAttributes("cellpadding", "cellspacing", "colspan", "rowspan", "span")
                .matching(SIZE)
                .onElements("table", "td", "th", "col", "colgroup")
                .allowAttributes("bgcolor")
                .matching(COLOUR)
                .onElements("table", "tr", "td", "th")
                .allowAttributes("color")
                .matching(COLOUR)
                .onElements("font")
                .allowAttributes("face", "size")
                .onElements("font")
                .allowAttributes("start", "type")
                .matching(Pattern.compile("[0-9a-zA-Z]{1,10}"))
                .onElements("ol", "ul", "li");
    }

    private static boolean isOpenable(String url) {
        var start = url.substring(0, Math.min(url.length(), 8)).toLowerCase(Locale.ROOT);
        return url.length() <= LONGEST_LINK
                && (start.startsWith("http://")
                        || start.startsWith("https://")
                        || start.startsWith("mailto:")
                        || start.startsWith("tel:"));
    }

    private static String openInNewWindow(String element, List<String> attributes) {
        if (attributes.contains("href")) {
            attributes.add("target");
            attributes.add("_blank");
        }
        return element;
    }

    private static String keepPlaceOfImage(String element, List<String> attributes) {
        for (var i = 0; i < attributes.size(); i += 2) {
            if ("src".equals(attributes.get(i))) {
                return element;
            }
        }
        attributes.add("data-blocked");
        attributes.add("remote");
        return element;
    }

    /** An address on another server stays known, in a place from which nothing is loaded (S06). */
    private static void keepAddress(List<String> attributes) {
        var source = attributes.indexOf("src");
        if (source >= 0
                && source % 2 == 0
                && PICTURE_ADDRESS.matcher(attributes.get(source + 1).strip()).matches()) {
            attributes.set(source, REMOTE);
            attributes.set(source + 1, attributes.get(source + 1).strip());
        }
    }

    /**
     * Keeps the first attributes of a tag only, since the library's search for doubled ones is quadratic (S35), and notes
     * what they say of quotes.
     */
    private static final class FewAttributes extends HtmlStreamEventReceiverWrapper {
        private static final int MOST_NAMES_AND_VALUES = 2 * 64;

        FewAttributes(HtmlStreamEventReceiver next) {
            super(next);
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            if (attributes.size() > MOST_NAMES_AND_VALUES) {
                attributes.subList(MOST_NAMES_AND_VALUES, attributes.size()).clear();
            }
            QuoteMarks.mark(element, attributes);
            if ("img".equals(element)) {
                keepAddress(attributes);
            }
            super.openTag(element, attributes);
        }
    }
}

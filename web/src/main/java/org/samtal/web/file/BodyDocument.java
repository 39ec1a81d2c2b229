package org.samtal.web.file;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samtal.kernel.QuotedHistory;
import org.samtal.kernel.SafeHtml;

/**
 * A whole document around the HTML of a message, to be shown in a frame of its own (S04).
 *
 * <p>The document holds nothing secret and no script. Its policy forbids everything but our own pictures, so that even
 * HTML that had slipped through the allow-list could neither run nor load anything.
 */
final class BodyDocument {
    static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self';"
            + " sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            <meta name="referrer" content="no-referrer">
            <title>E-mail</title>
            <style>
            html { color-scheme: light; }
            body { margin: 0; padding: 12px; overflow-x: auto; overflow-wrap: anywhere; background: #fff; color: #181b23;
              font: 14px/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
            img { max-width: 100%; height: auto; }
            img[data-blocked], img[data-missing] { display: inline-block; min-width: 16px; min-height: 16px; padding: 2px;
              border: 1px dashed #868ea0; border-radius: 4px; font-size: 11px; color: #646c7e; }
            pre { white-space: pre-wrap; }
            blockquote { margin: 8px 0 8px 0; padding-left: 12px; border-left: 2px solid #d8dce4; color: #505869; }
            table { max-width: 100%; }
            a { color: #3446ac; }
            .history { margin-top: 12px; }
            .history > summary { display: inline-flex; align-items: center; box-sizing: border-box; height: 24px; padding: 0 8px;
              border-radius: 4px; background: #e9ebf1; color: #505869; cursor: pointer; list-style: none;
              font: 12px/1 Inter, system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
            .history > summary::-webkit-details-marker { display: none; }
            .history > summary::before { content: "•••"; margin-right: 6px; font-size: 9px; letter-spacing: 1px; }
            .history > summary:hover { background: #d8dce4; }
            .history > summary:focus-visible { outline: 2px solid #3446ac; outline-offset: 1px; }
            .history[open] > summary { margin-bottom: 12px; }
            </style>
            </head>
            <body>
            """;

    private static final Pattern REMOTE =
            Pattern.compile("(?<=<img )([^>]*?)data-remote=\"[^\"]*\"([^>]*?)data-blocked=\"remote\"");

    private BodyDocument() {}

    /**
     * The document.
     *
     * @param html cleaned once when it was stored, and here again (S01)
     * @param pictures addresses of the message's own pictures by content id; digits and slashes only
     */
    static String of(SafeHtml html, Map<String, String> pictures) {
        return document(withPictures(html, pictures));
    }

    /** The document with quoted history folded, which needs no script. */
    static String folded(SafeHtml html, Map<String, String> pictures, String label) {
        return document(QuotedHistory.fold(withPictures(html, pictures), label));
    }

    /**
     * The document with pictures of other servers, fetched by us.
     *
     * @param address of the message's pictures on other servers; the place of each is written behind it
     */
    static String withRemote(String document, String address) {
        var place = new AtomicInteger();
        return REMOTE.matcher(document)
                .replaceAll(picture -> Matcher.quoteReplacement(
                        picture.group(1) + "src=\"" + address + place.getAndIncrement() + "\" " + picture.group(2)));
    }

    private static String document(String body) {
        return HEAD + body + "\n</body>\n</html>\n";
    }

    /**
     * The one change of an attribute after cleaning: a part's content id gives way to the part's address, which needs no escaping. A
     * picture that did not come with the mail keeps its words and loses its address, so that nobody is asked for it
     * (S06).
     */
    private static String withPictures(SafeHtml html, Map<String, String> pictures) {
        var clean = SafeHtml.clean(html.value()).value();
        return PictureIds.PICTURE.matcher(clean).replaceAll(picture -> {
            var address = pictures.get(PictureIds.of(picture));
            return Matcher.quoteReplacement(
                    picture.group(1) + (address == null ? "data-missing" : "src=\"" + address + "\""));
        });
    }
}

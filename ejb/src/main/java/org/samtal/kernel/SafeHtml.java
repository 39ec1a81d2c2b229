package org.samtal.kernel;

import java.util.List;
import org.jsoup.Jsoup;

/**
 * HTML from outside that has been through the allow-list, the only HTML a screen may write unescaped.
 *
 * <p>Cleaning is idempotent: cleaning what is clean changes nothing (S02), so it is done when a message is stored and
 * again whenever it is shown (S01).
 *
 * @param value clean HTML, a fragment without head or body
 */
public record SafeHtml(String value) {

    /** Cleans the text by the allow-list. */
    public static SafeHtml clean(String untrusted) {
        return new SafeHtml(HtmlAllowList.clean(untrusted));
    }

    /** Addresses of pictures on other servers, in the order in which they stand; nothing loads them by itself. */
    public List<String> remotePictures() {
        return Jsoup.parseBodyFragment(value).select("img[" + HtmlAllowList.REMOTE + "]").stream()
                .map(picture -> picture.attr(HtmlAllowList.REMOTE))
                .toList();
    }

    /**
     * How many images were left out because they would have been loaded from elsewhere (S06).
     *
     * <p>Each leaves an {@code img} without address, marked in the HTML itself: so the number needs no column of its
     * own, is the same whenever it is asked for, and the picture's place and alternative text can still be shown.
     */
    public int blockedImages() {
        var count = 0;
        for (var at = value.indexOf(HtmlAllowList.BLOCKED);
                at >= 0;
                at = value.indexOf(HtmlAllowList.BLOCKED, at + HtmlAllowList.BLOCKED.length())) {
            count++;
        }
        return count;
    }
}

package org.samtal.kernel;

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
}

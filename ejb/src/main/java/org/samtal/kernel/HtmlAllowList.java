package org.samtal.kernel;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The elements, attributes and styles that a message may contain. */
final class HtmlAllowList {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowCommonBlockElements()
            .allowCommonInlineFormattingElements()
            .allowElements("a", "span", "br", "hr", "pre")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelNofollowOnLinks()
            .toFactory();

    private HtmlAllowList() {}

    static String clean(String untrusted) {
        return POLICY.sanitize(untrusted);
    }
}

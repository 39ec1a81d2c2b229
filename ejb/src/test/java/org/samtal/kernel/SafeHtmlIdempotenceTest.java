package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Cleans mutated HTML and checks what comes out: nothing outside the list, and the same when cleaned again.
 *
 * <p>20,000 inputs in every build; {@code -Dsamtal.html.inputs=1000000} for a soak.
 */
class SafeHtmlIdempotenceTest {

    private static final String[] SEEDS = {
        "<p>Hello <b>Ada</b></p>",
        "<table width=600 background=x><tr><td style='color:red;position:fixed'>x</td></tr></table>",
        "<a href=\"https://example.com/?a=b&amp;c=d\" onclick=x>link</a>",
        "<img src=cid:a@b alt=x><img src='https://e/x.png'>",
        "<script>alert(1)</script>",
        "<style>a{b:c}</style>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<select><option><style></option></select><img src=x></style>",
        "<form><input type=text value='x'></form>",
        "<ul><li>one<li>two</ul><ol start=3><li>three</ol>",
        "<blockquote type=cite><div dir=rtl>quote</div></blockquote>",
        "<!--[if mso]><o:p>x</o:p><![endif]-->",
        "<font color=#ff0000 face=\"Times New Roman\" size=+1>x</font>",
        "{{7*7}} ${7*7} &lt;b&gt; &#x3c;script&#x3e; &amp;amp;",
        "<div style=\"font-family:'Segoe UI',Arial;background:url(x);margin:0 auto !important\">x</div>",
        "<p><div><p></div></p><b><i></b></i>",
        "<template><iframe srcdoc='<b>'></template>",
        "\u0000\u0001\u00a0\u2028\ud83d\ude00\ud83d<\u0000b>",
        "<a href='java&#0;script:x'>y</a><a href='\\u006aavascript:x'>",
        "<td>cell</td><tr><caption>c</caption><col span=2>",
        "<textarea><b></textarea><title><b></title><xmp><b></xmp>",
        "<plaintext><b>"
    };
    private static final String BITS = "<>/='\"&;#! -abpimgscriptylehrefxo:()\\\n\t0123{}@*`[]?%\u0000\u00e5";

    private static final Set<String> ELEMENTS = Set.of(
            "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr br center address article section header footer"
                    .concat(" figure figcaption b i u s strike em strong small big sub sup tt code kbd samp var q")
                    .concat(" cite abbr mark ins del span font a img table caption colgroup col thead tbody tfoot")
                    .concat(" tr th td")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            "href target rel src alt title lang dir align valign width height border cellpadding cellspacing colspan"
                    .concat(
                            " rowspan span bgcolor color face size start type style data-blocked data-remote data-quote")
                    .split(" "));
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z0-9:-]+)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z0-9:-]+)=\"[^\"]*\"");

    @Test
    void s02CleaningShouldBeIdempotentAndKeepNothingOutsideTheList() {
        var random = new Random(20_261_122);
        var inputs = Integer.getInteger("samtal.html.inputs", 20_000);
        for (var i = 0; i < inputs; i++) {
            var input = mutate(random);

            var once = SafeHtml.clean(input).value();

            assertEquals(once, SafeHtml.clean(once).value(), () -> "not idempotent for: " + input);
            assertOnlyAllowed(once, input);
        }
    }

    private static void assertOnlyAllowed(String cleaned, String input) {
        var tags = TAG.matcher(cleaned);
        while (tags.find()) {
            assertTrue(ELEMENTS.contains(tags.group(1).toLowerCase(Locale.ROOT)), () -> cleaned + " from " + input);
            var attributes = ATTRIBUTE.matcher(tags.group(2));
            while (attributes.find()) {
                assertTrue(ATTRIBUTES.contains(attributes.group(1)), () -> cleaned + " from " + input);
            }
            var left = ATTRIBUTE.matcher(tags.group(2)).replaceAll("").replace("/", "");
            assertTrue(left.isBlank(), () -> cleaned + " from " + input);
        }
    }

    private static String mutate(Random random) {
        var html = new StringBuilder();
        for (var parts = 1 + random.nextInt(4); parts > 0; parts--) {
            html.append(SEEDS[random.nextInt(SEEDS.length)]);
        }
        for (var changes = random.nextInt(12); changes > 0 && html.length() > 1; changes--) {
            var at = random.nextInt(html.length());
            switch (random.nextInt(5)) {
                case 0 -> html.deleteCharAt(at);
                case 1 -> html.insert(at, BITS.charAt(random.nextInt(BITS.length())));
                case 2 -> html.setCharAt(at, BITS.charAt(random.nextInt(BITS.length())));
                case 3 -> html.insert(at, html.substring(at, Math.min(html.length(), at + random.nextInt(20))));
                default -> html.insert(at, SEEDS[random.nextInt(SEEDS.length)]);
            }
        }
        return html.toString();
    }
}

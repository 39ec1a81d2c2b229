package org.samtal.jms.email;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.jms.email.mime.ParseBudget;
import org.samtal.jms.email.mime.PlainText;
import org.samtal.kernel.BodyMark;
import org.samtal.kernel.HtmlText;
import org.samtal.kernel.SafeHtml;

/**
 * A piece of a mail's body in one or both of the forms it was sent in.
 *
 * @param text plain text with LF line ends
 * @param html HTML as it came, not to be shown to anybody before it is cleaned
 */
record Segment(Optional<String> text, Optional<String> html) {

    /** HTML beyond this many characters is neither shown nor read out. */
    static final int LONGEST_HTML = 500_000;

    static Segment ofText(String text) {
        return new Segment(Optional.of(text), Optional.empty());
    }

    static Segment ofHtml(String html) {
        return new Segment(Optional.empty(), Optional.of(html));
    }

    /** One piece out of several forms of the same: of each kind the last that says anything (RFC 2046, 5.1.4). */
    static Segment ofAlternatives(List<List<Segment>> alternatives, ParseBudget budget) {
        var text = Optional.<String>empty();
        var html = Optional.<String>empty();
        for (var segments : alternatives) {
            var hasText = segments.stream()
                    .anyMatch(segment ->
                            segment.text.filter(words -> !words.isBlank()).isPresent());
            var hasHtml = segments.stream()
                    .anyMatch(segment ->
                            segment.html.filter(words -> !words.isBlank()).isPresent());
            text = hasText ? Optional.of(text(segments, budget)) : text;
            html = hasHtml ? Optional.of(html(segments)) : html;
        }
        return new Segment(text, html);
    }

    boolean saysSomething() {
        return text.filter(words -> !words.isBlank()).isPresent()
                || html.filter(words -> !words.isBlank()).isPresent();
    }

    static boolean hasHtml(List<Segment> segments) {
        return segments.stream().anyMatch(segment -> segment.html.isPresent());
    }

    /** What they carry of marks of ours. */
    static List<String> marks(List<Segment> segments) {
        return segments.stream()
                .flatMap(segment -> Stream.of(segment.html, segment.text).flatMap(Optional::stream))
                .flatMap(words -> BodyMark.in(words).stream())
                .distinct()
                .toList();
    }

    /** Everything as HTML; pieces that have none stand there as the text they are. */
    static String html(List<Segment> segments) {
        var html = new StringBuilder();
        for (var segment : segments) {
            html.append(segment.html.orElseGet(() -> escaped(segment.text.orElse(""))));
        }
        return html.toString();
    }

    /** Everything as text; pieces that are HTML only are read out. */
    static String text(List<Segment> segments, ParseBudget budget) {
        var text = new StringBuilder();
        for (var segment : segments) {
            var words = segment.text
                    .filter(written -> !written.isBlank() || segment.html.isEmpty())
                    .orElseGet(() -> readOut(segment.html.orElse(""), budget));
            if (text.length() > 0 && !words.isEmpty()) {
                text.append(text.charAt(text.length() - 1) == '\n' ? "\n" : "\n\n");
            }
            text.append(words);
        }
        return text.toString();
    }

    private static String readOut(String html, ParseBudget budget) {
        budget.checkTime();
        return HtmlText.of(SafeHtml.clean(PlainText.cut(html, LONGEST_HTML)));
    }

    private static String escaped(String text) {
        var html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return html.isBlank() ? "" : "<p>" + html.strip().replace("\n", "<br>") + "</p>";
    }
}

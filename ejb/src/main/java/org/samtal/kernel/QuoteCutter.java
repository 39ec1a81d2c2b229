package org.samtal.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a mail's own words end and quoted history or a signature begins.
 *
 * <p>One walk over the lines, no patterns that could run away (S35). Cuts only what is certain: an answer below its
 * quote, or a mail that is nothing but a quote, stays whole.
 */
public final class QuoteCutter {

    private static final int INTRODUCTION_LINES = 3;
    private static final int LONGEST_INTRODUCTION = 400;
    private static final int LONGEST_SIGNATURE = 800;
    private static final int LONGEST_DEVICE_SIGNATURE = 60;

    private record Line(int start, String text) {
        boolean isBlank() {
            return text.isEmpty();
        }

        boolean isQuoted() {
            return text.startsWith(">");
        }
    }

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private boolean[] onlyQuotesFrom;
    private int[] nextQuoted;

    private QuoteCutter(String text) {
        this.text = text;
    }

    /** Index in the text where history or signature begins; the text's length where there is none. */
    public static int quoteAt(String text) {
        var cut = new QuoteCutter(text).find();
        return text.substring(0, cut).isBlank() ? text.length() : cut;
    }

    private int find() {
        split();
        findQuotedTail();
        for (var i = 0; i < lines.size() && !isForward(lines.get(i).text()); i++) {
            if (!lines.get(i).isBlank() && beginsHistory(i)) {
                return lines.get(i).start();
            }
        }
        return text.length();
    }

    private void split() {
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf('\n', start);
            var lineEnd = end < 0 ? text.length() : end;
            lines.add(new Line(start, text.substring(start, lineEnd).strip()));
            start = lineEnd + 1;
        }
    }

    /** From the bottom up: where nothing but quotes and empty lines follows, a signature aside. */
    private void findQuotedTail() {
        onlyQuotesFrom = new boolean[lines.size() + 1];
        onlyQuotesFrom[lines.size()] = true;
        nextQuoted = new int[lines.size() + 1];
        nextQuoted[lines.size()] = lines.size();
        for (var i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i);
            nextQuoted[i] = line.isQuoted() ? i : nextQuoted[i + 1];
            onlyQuotesFrom[i] = isSignature(i) || (onlyQuotesFrom[i + 1] && (line.isBlank() || line.isQuoted()));
        }
    }

    private boolean beginsHistory(int i) {
        var line = lines.get(i);
        if (line.isQuoted()) {
            return onlyQuotesFrom[i];
        }
        return isSignature(i) || announcesHistory(i);
    }

    private boolean announcesHistory(int i) {
        return isSeparator(lines.get(i).text()) || isHeaderBlock(i) || isRuleBeforeBlock(i) || isIntroduction(i);
    }

    /**
     * {@code -- } on a line of its own (RFC 3676, 4.3) with no answer between quotes below it, or what a telephone puts
     * there with nothing but history below it.
     */
    private boolean isSignature(int i) {
        var line = lines.get(i);
        if ("--".equals(line.text())) {
            var isShort = text.length() - line.start() <= LONGEST_SIGNATURE;
            return (isShort || text.startsWith("-- \n", line.start())) && onlyQuotesFrom[nextQuoted[i + 1]];
        }
        return line.text().length() < LONGEST_DEVICE_SIGNATURE
                && QuoteWords.DEVICE_SIGNATURES.begin(line.text())
                && isOnlyHistoryFrom(nextWritten(i + 1));
    }

    private boolean isOnlyHistoryFrom(int i) {
        return i == lines.size() || onlyQuotesFrom[i] || announcesHistory(i);
    }

    /** Such as {@code -----Original Message-----}. */
    private static boolean isSeparator(String line) {
        return line.startsWith("-----") && QuoteWords.ORIGINAL.begin(line.replace('-', ' '));
    }

    /** A forwarded mail is what the sender wants to show, so nothing behind it is history. */
    private static boolean isForward(String line) {
        if (line.length() > 80 || !(line.startsWith("-----") || line.endsWith(":"))) {
            return false;
        }
        return QuoteWords.FORWARDED.begin(line.replace('-', ' '));
    }

    /** A block of header lines as Outlook writes it above the history. */
    private boolean isHeaderBlock(int i) {
        if (!QuoteWords.FROM.begin(lines.get(i).text())) {
            return false;
        }
        var found = 0;
        for (var next = i + 1; next < lines.size() && next <= i + 6 && found < 2; next++) {
            found += QuoteWords.BLOCK_LINES.begin(lines.get(next).text()) ? 1 : 0;
        }
        return found == 2;
    }

    private boolean isRuleBeforeBlock(int i) {
        var line = lines.get(i).text();
        if (line.length() < 10 || !line.chars().allMatch(c -> c == '_')) {
            return false;
        }
        var next = nextWritten(i + 1);
        return next < lines.size() && isHeaderBlock(next);
    }

    /** Such as {@code On 5 June 2024 Ada <ada@example.com> wrote:}, over at most three lines. */
    private boolean isIntroduction(int i) {
        var joined = new StringBuilder();
        for (var next = i; next < lines.size() && next < i + INTRODUCTION_LINES; next++) {
            var line = lines.get(next);
            if (line.isBlank() || line.isQuoted() || joined.length() > LONGEST_INTRODUCTION) {
                return false;
            }
            joined.append(line.text()).append(' ');
            if (line.text().endsWith(":")) {
                return QuoteWords.WROTE.standIn(joined.toString()) && isQuoteBehind(next + 1, joined);
            }
        }
        return false;
    }

    /** A quote of marked lines must reach the end; one without marks is known by the date or address before it. */
    private boolean isQuoteBehind(int i, CharSequence introduction) {
        var next = nextWritten(i);
        if (next < lines.size() && lines.get(next).isQuoted()) {
            return onlyQuotesFrom[next];
        }
        return introduction.chars().anyMatch(c -> c == '@' || (c >= '0' && c <= '9'));
    }

    private int nextWritten(int i) {
        var next = i;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}

package org.samtal.team;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Recognizes the passwords that guessing programs try first.
 *
 * <p>Lists of leaked passwords hold few of twelve characters and more, and nearly all of those are built in four ways:
 * a short piece repeated, a run along the keyboard or the alphabet, a favourite word with figures around it, or several
 * favourite words in a row. So the ways are checked, and not a list.
 */
final class CommonPasswords {

    private static final int LONGEST_PIECE = 6;
    private static final int SHORTEST_RUN = 4;
    private static final int FEWEST_DIFFERENT = 5;

    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertyuiop\u00e5asdfghjkl\u00f6\u00e4zxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "qwertzuiopasdfghjklyxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "qazwsxedcrfvtgbyhnujm",
            "q1w2e3r4t5y6u7i8o9p0",
            "1q2w3e4r5t6y7u8i9o0p",
            "a1b2c3d4e5f6g7h8i9",
            "01234567890123456789");

    private static final Set<String> WORDS = words();

    private CommonPasswords() {}

    static boolean contain(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        return repeatsPiece(plain)
                || plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || isRuns(plain)
                || isWords(trimmed(plain))
                || isWords(trimmed(undisguised(plain)));
    }

    /** Whether the whole is a short piece again and again, such as {@code abcabcabcabc}. */
    private static boolean repeatsPiece(String text) {
        for (int length = 1; length <= LONGEST_PIECE; length++) {
            var piece = text.substring(0, Math.min(length, text.length()));
            if (piece.repeat(text.length() / piece.length() + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text can be cut into stretches of rows and columns of the keyboard, forwards or backwards. */
    private static boolean isRuns(String text) {
        int position = 0;
        while (position < text.length()) {
            int length = longestRun(text.substring(position));
            if (length < SHORTEST_RUN && position + length < text.length()) {
                return false;
            }
            position += Math.max(1, length);
        }
        return true;
    }

    private static int longestRun(String text) {
        int longest = 0;
        for (String run : RUNS) {
            longest = Math.max(longest, common(text, run));
            longest = Math.max(
                    longest, common(text, new StringBuilder(run).reverse().toString()));
        }
        return longest;
    }

    private static int common(String text, String run) {
        int length = 0;
        while (length < text.length() && run.contains(text.substring(0, length + 1))) {
            length++;
        }
        return length;
    }

    /** Whether the text is one favourite word after another, or nothing at all. */
    private static boolean isWords(String text) {
        var reachable = new boolean[text.length() + 1];
        reachable[0] = true;
        for (int end = 1; end <= text.length(); end++) {
            for (int start = 0; start < end && !reachable[end]; start++) {
                reachable[end] = reachable[start] && WORDS.contains(text.substring(start, end));
            }
        }
        return reachable[text.length()];
    }

    private static Set<String> words() {
        try (var resource = CommonPasswords.class.getResourceAsStream("common-words.txt")) {
            var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return Set.of(text.strip().split("\\s+"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of common words is missing", unreadable);
        }
    }

    /** Without the figures and signs around and between the words. */
    private static String trimmed(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** With the letters that figures and signs stand for, as in {@code p@ssw0rd}. */
    private static String undisguised(String text) {
        var inner = text.replaceAll("[^\\p{L}]+$", "").replaceAll("^[^\\p{L}@$]+", "");
        return inner.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }
}

package org.samtal.jms.email.mime;

/** Text as it may be stored and shown: no NUL, no control characters, no half characters. */
public final class PlainText {

    private PlainText() {}

    /**
     * Text of several lines that end with LF alone. Drops what a database or an XML response can't carry: NUL and the
     * other control characters, lone surrogates and noncharacters (S37).
     */
    public static String lines(String text) {
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (Character.isHighSurrogate(character)) {
                if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                    clean.append(character).append(text.charAt(++i));
                }
            } else if (isKept(character)) {
                clean.append(character);
            }
        }
        return clean.toString();
    }

    /** Text of one line: runs of white space become one space, so that nothing of it can start a header (S31). */
    public static String line(String text) {
        var clean = lines(text);
        var line = new StringBuilder(clean.length());
        for (var i = 0; i < clean.length(); i++) {
            var character = clean.charAt(i);
            if (isSpace(character)) {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!isDirectionMark(character)) {
                line.append(character);
            }
        }
        return line.toString().strip();
    }

    /** The beginning of the text, never ending in half a character. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Marks that turn the reading direction can make a name or a file look like another (S09). */
    static boolean isDirectionMark(char character) {
        return "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff".indexOf(character) >= 0;
    }

    private static boolean isKept(char character) {
        if (character < ' ') {
            return character == '\n' || character == '\t';
        }
        return !(character >= '\u007f' && character <= '\u009f')
                && !Character.isLowSurrogate(character)
                && character != '\ufffe'
                && character != '\uffff';
    }
}

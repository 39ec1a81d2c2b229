package org.samtal.conversation;

/** Makes one readable line of a longer text: white space and control characters collapse, the rest is cut. */
final class Snippets {

    private Snippets() {}

    static String line(String text, int longest) {
        var line = new StringBuilder();
        var gap = false;
        for (int i = 0; i < text.length() && line.length() < longest; i++) {
            var character = text.charAt(i);
            if (character <= ' ' || character == '\u00a0' || Character.isISOControl(character)) {
                gap = line.length() > 0;
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(character);
            }
        }
        if (line.length() > longest) {
            line.setLength(longest);
        }
        if (line.length() > 0 && Character.isHighSurrogate(line.charAt(line.length() - 1))) {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }
}

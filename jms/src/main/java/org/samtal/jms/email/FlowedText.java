package org.samtal.jms.email;

/**
 * Puts the lines of flowed text together again (RFC 3676): a line that ends with a space goes on in the next.
 *
 * <p>Quoted lines are left as they are; they are only shown folded away.
 */
final class FlowedText {

    private FlowedText() {}

    static String unfold(String text, boolean deleteSpace) {
        var unfolded = new StringBuilder(text.length());
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf('\n', start);
            var lineEnd = end < 0 ? text.length() : end;
            var from = text.charAt(start) == ' ' ? start + 1 : start;
            var line = text.substring(Math.min(from, lineEnd), lineEnd);
            var flows = line.endsWith(" ") && !"-- ".equals(line) && !line.startsWith(">");
            unfolded.append(flows && deleteSpace ? line.substring(0, line.length() - 1) : line);
            if (!flows && end >= 0) {
                unfolded.append('\n');
            }
            start = lineEnd + 1;
        }
        return unfolded.toString();
    }
}

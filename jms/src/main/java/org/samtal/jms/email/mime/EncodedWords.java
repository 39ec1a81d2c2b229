package org.samtal.jms.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes encoded words in header text (RFC 2047), broken ones as far as they can be read.
 *
 * <p>Words that follow each other in the same character set are joined as bytes first, since many programs cut a
 * character in two. What is decoded is data: line ends and control characters inside it are removed (S30).
 */
public final class EncodedWords {

    private record Word(String charset, byte[] bytes, int end) {}

    private final String text;
    private final StringBuilder decoded = new StringBuilder();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private String waitingCharset = "";

    private EncodedWords(String text) {
        this.text = text;
    }

    /** The text with every encoded word decoded, as one clean line. */
    public static String decode(String text) {
        return text.contains("=?") ? PlainText.line(new EncodedWords(text).decodeAll()) : PlainText.line(text);
    }

    private String decodeAll() {
        var i = 0;
        while (i < text.length()) {
            var start = text.indexOf("=?", i);
            if (start < 0) {
                break;
            }
            var word = wordAt(start);
            if (word.isEmpty()) {
                plain(i, start + 2);
                i = start + 2;
            } else {
                plain(i, start);
                append(word.get());
                i = word.get().end();
            }
        }
        plain(i, text.length());
        flush();
        return decoded.toString();
    }

    /** Plain text between words; white space alone between two words is not shown (RFC 2047, 6.2). */
    private void plain(int start, int end) {
        var between = text.substring(start, end);
        if (waiting.size() > 0 && between.isBlank() && end < text.length()) {
            return;
        }
        flush();
        decoded.append(between);
    }

    private void append(Word word) {
        if (!word.charset().equalsIgnoreCase(waitingCharset)) {
            flush();
            waitingCharset = word.charset();
        }
        waiting.writeBytes(word.bytes());
    }

    private void flush() {
        if (waiting.size() > 0) {
            decoded.append(TextDecoder.decode(waiting.toByteArray(), Optional.of(waitingCharset))
                    .text());
            waiting.reset();
        }
        waitingCharset = "";
    }

    private Optional<Word> wordAt(int start) {
        var charsetEnd = text.indexOf('?', start + 2);
        if (charsetEnd < 0 || charsetEnd - start > 80 || charsetEnd + 2 >= text.length()) {
            return Optional.empty();
        }
        var kind = Character.toLowerCase(text.charAt(charsetEnd + 1));
        if (text.charAt(charsetEnd + 2) != '?' || "bq".indexOf(kind) < 0) {
            return Optional.empty();
        }
        var bodyStart = charsetEnd + 3;
        var bodyEnd = text.indexOf("?=", bodyStart);
        var closed = bodyEnd >= 0;
        var body = text.substring(bodyStart, closed ? bodyEnd : text.length()).getBytes(StandardCharsets.UTF_8);
        var bytes = kind == 'b'
                ? TransferDecoder.base64(body, 0, body.length)
                : TransferDecoder.quotedPrintable(body, 0, body.length, true);
        return Optional.of(new Word(charset(start + 2, charsetEnd), bytes, closed ? bodyEnd + 2 : text.length()));
    }

    /** The character set without a language behind it (RFC 2231, 5). */
    private String charset(int start, int end) {
        var name = text.substring(start, end);
        var star = name.indexOf('*');
        return star < 0 ? name : name.substring(0, star);
    }
}

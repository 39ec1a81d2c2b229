package org.samtal.jms.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of one mail on the wire: everything up to {@code CRLF.CRLF}, with the added dots taken away (RFC 5321,
 * 4.5.2).
 *
 * <p>A bare CR or LF is content like any other byte, never the end of a line: whoever treats it as one can be made to
 * see two mails where the sender's server saw one (S32). Never reads beyond the end, since the next command may already
 * be waiting there (RFC 2920).
 */
final class MailContent {

    private enum Place {
        LINE_START,
        DOT,
        DOT_CARRIAGE_RETURN,
        LINE,
        CARRIAGE_RETURN,
        END
    }

    static final int BLOCK = 8192;

    private final InputStream wire;
    private final byte[] block = new byte[BLOCK];
    private Place place = Place.LINE_START;

    /**
     * Begins behind the answer to DATA.
     *
     * @param wire must support mark and reset
     */
    MailContent(InputStream wire) {
        this.wire = wire;
    }

    boolean ended() {
        return place == Place.END;
    }

    /**
     * Reads the next block.
     *
     * @param target needs room for one byte more than {@link #BLOCK} behind the offset
     * @return how many bytes were written, 0 where only a part of the end mark came
     */
    int read(byte[] target, int offset) throws IOException {
        wire.mark(BLOCK);
        var available = wire.read(block, 0, BLOCK);
        if (available < 0) {
            throw new EOFException("The client left before the end of its mail");
        }
        var written = offset;
        var taken = 0;
        while (taken < available && !ended()) {
            var length = place == Place.LINE ? restOfLine(taken, available) : 0;
            if (length > 0) {
                System.arraycopy(block, taken, target, written, length);
                written += length;
                taken += length;
            } else {
                written = take(block[taken++], target, written);
            }
        }
        if (ended()) {
            wire.reset();
            wire.skipNBytes(taken);
        }
        return written - offset;
    }

    /** How many bytes there are before the next CR, which alone can change what a byte means inside a line. */
    private int restOfLine(int from, int to) {
        var end = from;
        while (end < to && block[end] != '\r') {
            end++;
        }
        return end - from;
    }

    private int take(byte character, byte[] target, int at) {
        var written = at;
        if (place == Place.LINE_START && character == '.') {
            place = Place.DOT;
            return written;
        }
        if (place == Place.DOT && character == '\r') {
            place = Place.DOT_CARRIAGE_RETURN;
            return written;
        }
        if (place == Place.DOT_CARRIAGE_RETURN) {
            if (character == '\n') {
                place = Place.END;
                return written;
            }
            target[written++] = '\r';
            place = Place.CARRIAGE_RETURN;
        }
        target[written++] = character;
        place = placeBehind(character);
        return written;
    }

    private Place placeBehind(byte character) {
        if (character == '\r') {
            return Place.CARRIAGE_RETURN;
        }
        return character == '\n' && place == Place.CARRIAGE_RETURN ? Place.LINE_START : Place.LINE;
    }
}

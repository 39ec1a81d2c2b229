package org.samtal.jms.email.tnef;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes that are read from the front, the low byte of a number first; never beyond their end. */
final class PackedBytes {

    private final ByteBuffer bytes;

    PackedBytes(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean has(int count) {
        return bytes.remaining() >= count;
    }

    int number8() {
        return take(1).get() & 0xFF;
    }

    int number16() {
        return take(2).getShort() & 0xFFFF;
    }

    int number32() {
        return take(4).getInt();
    }

    /** The next bytes, as many as a number before them may have said. */
    byte[] next(int count) {
        require(count);
        var next = new byte[count];
        bytes.get(next);
        return next;
    }

    /** The same, and what fills them up to a multiple of four. */
    byte[] padded(int count) {
        var next = next(count);
        skip(Math.min((4 - count % 4) % 4, bytes.remaining()));
        return next;
    }

    void skip(int count) {
        require(count);
        bytes.position(bytes.position() + count);
    }

    private ByteBuffer take(int count) {
        require(count);
        return bytes;
    }

    private void require(int count) {
        if (count < 0 || bytes.remaining() < count) {
            throw new MalformedTnefException();
        }
    }
}

package org.samtal.jms.email.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Packs a {@code winmail.dat} as Outlook does (MS-OXTNEF, 2.1), attribute by attribute. */
public final class Packer {
    private static final int[] IMESSAGE = {7, 3, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Begins with signature, key, version and character set. */
    public Packer() {
        number32(out, 0x223E9F78);
        number16(out, 1);
        attribute(1, 0x00089006, new byte[] {0, 0, 1, 0});
        attribute(1, 0x00069007, new byte[] {(byte) 0xE4, 4, 0, 0, 0, 0, 0, 0});
    }

    /** The words as plain text, in windows-1252. */
    public Packer text(String words) {
        return attribute(1, 0x0002800C, words.getBytes(java.nio.charset.Charset.forName("windows-1252")));
    }

    /** The words as HTML, in UTF-8. */
    public Packer html(String words) {
        var properties = new Properties()
                .number(0x3FDE, 65001)
                .named("someCustomField", "ignored")
                .binary(0x1013, words.getBytes(StandardCharsets.UTF_8));
        return attribute(1, 0x00069003, properties.bytes());
    }

    public Packer subject(String words) {
        return attribute(1, 0x00018004, (words + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** A file with its old short name and its long one. */
    public Packer file(String shortName, String longName, String type, String contentId, byte[] content) {
        attribute(2, 0x00069002, new byte[14]);
        attribute(2, 0x00018010, (shortName + "\0").getBytes(StandardCharsets.US_ASCII));
        attribute(2, 0x0006800F, content);
        var properties = new Properties().unicode(0x3707, longName);
        if (!type.isEmpty()) {
            properties.unicode(0x370E, type);
        }
        if (!contentId.isEmpty()) {
            properties.unicode(0x3712, contentId);
        }
        return attribute(2, 0x00069005, properties.bytes());
    }

    /** A message within the message. */
    public Packer inner(Packer message) {
        attribute(2, 0x00069002, new byte[14]);
        var object = new ByteArrayOutputStream();
        for (var part : IMESSAGE) {
            object.write(part);
        }
        object.writeBytes(message.bytes());
        return attribute(
                2,
                0x00069005,
                new Properties().object(0x3701, object.toByteArray()).bytes());
    }

    /** One attribute: level, number, length, value, check sum. */
    public Packer attribute(int level, int number, byte[] value) {
        out.write(level);
        number32(out, number);
        number32(out, value.length);
        out.writeBytes(value);
        var sum = 0;
        for (var octet : value) {
            sum += octet & 0xFF;
        }
        number16(out, sum);
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    static void number16(ByteArrayOutputStream out, int number) {
        out.write(number);
        out.write(number >> 8);
    }

    static void number32(ByteArrayOutputStream out, int number) {
        number16(out, number);
        number16(out, number >> 16);
    }

    /** Properties of a message or a file, their number in front. */
    static final class Properties {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int count;

        Properties number(int id, int value) {
            begin(0x0003, id);
            number32(out, value);
            return this;
        }

        Properties unicode(int id, String value) {
            return variable(0x001F, id, (value + "\0").getBytes(StandardCharsets.UTF_16LE));
        }

        Properties binary(int id, byte[] value) {
            return variable(0x0102, id, value);
        }

        Properties object(int id, byte[] value) {
            return variable(0x000D, id, value);
        }

        /** One whose number means nothing without its name. */
        Properties named(String name, String value) {
            begin(0x001F, 0x8001);
            out.writeBytes(new byte[16]);
            number32(out, 1);
            padded((name + "\0").getBytes(StandardCharsets.UTF_16LE));
            number32(out, 1);
            padded((value + "\0").getBytes(StandardCharsets.UTF_16LE));
            return this;
        }

        private Properties variable(int type, int id, byte[] value) {
            begin(type, id);
            number32(out, 1);
            padded(value);
            return this;
        }

        private void begin(int type, int id) {
            count++;
            number16(out, type);
            number16(out, id);
        }

        private void padded(byte[] value) {
            number32(out, value.length);
            out.writeBytes(value);
            out.writeBytes(new byte[(4 - value.length % 4) % 4]);
        }

        byte[] bytes() {
            var all = new ByteArrayOutputStream();
            number32(all, count);
            all.writeBytes(out.toByteArray());
            return all.toByteArray();
        }
    }
}

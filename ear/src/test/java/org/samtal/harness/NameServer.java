package org.samtal.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name server (RFC 1035) of the tests' own that knows TXT records; it can be told to fall silent. */
public final class NameServer implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int TXT = 16;
    private static final int NO_SUCH_NAME = 0x8183;
    private static final int FOUND = 0x8180;
    private static final int LONGEST_STRING = 255;

    private final DatagramSocket socket;
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private volatile boolean silent;

    private NameServer(DatagramSocket socket) {
        this.socket = socket;
    }

    /** Listens on a free port of the loopback address. */
    public static NameServer start() {
        try {
            var server = new NameServer(new DatagramSocket(Ports.free(), InetAddress.getByName("127.0.0.1")));
            var thread = new Thread(server::serve);
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What it answers from now on when somebody asks for the texts of this name. */
    public void put(String name, String... values) {
        texts.put(name.toLowerCase(Locale.ROOT), List.of(values));
    }

    /** Whether it leaves questions unanswered. */
    public void setSilent(boolean silent) {
        this.silent = silent;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var question = new DatagramPacket(new byte[1500], 1500);
                socket.receive(question);
                if (!silent) {
                    var answer = answer(ByteBuffer.wrap(question.getData(), 0, question.getLength()));
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] answer(ByteBuffer question) {
        var id = question.getShort(0);
        question.position(HEADER);
        var name = name(question);
        var type = question.getShort();
        question.getShort();
        var end = question.position();
        var found = type == TXT ? texts.getOrDefault(name, List.of()) : List.<String>of();
        var answer = ByteBuffer.allocate(8192)
                .putShort(id)
                .putShort((short) (texts.containsKey(name) ? FOUND : NO_SUCH_NAME))
                .putShort((short) 1)
                .putShort((short) found.size())
                .putInt(0)
                .put(question.array(), HEADER, end - HEADER);
        for (var text : found) {
            var data = strings(text);
            answer.putShort((short) 0xC00C)
                    .putShort((short) TXT)
                    .putShort((short) 1)
                    .putInt(60);
            answer.putShort((short) data.length).put(data);
        }
        var bytes = new byte[answer.position()];
        answer.flip().get(bytes);
        return bytes;
    }

    private static String name(ByteBuffer question) {
        var name = new StringBuilder();
        for (int length = question.get(); length > 0; length = question.get()) {
            var label = new byte[length];
            question.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static byte[] strings(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var data = new ByteArrayOutputStream();
        for (var from = 0; from < bytes.length; from += LONGEST_STRING) {
            var length = Math.min(LONGEST_STRING, bytes.length - from);
            data.write(length);
            data.write(bytes, from, length);
        }
        return data.toByteArray();
    }
}

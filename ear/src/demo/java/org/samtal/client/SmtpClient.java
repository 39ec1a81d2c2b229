package org.samtal.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * The sending side of SMTP (RFC 5321) on a bare socket: a mail server that hands a mail over, one command at a time, so
 * that a caller sees each answer and may also stop half-way, as networks do.
 */
public final class SmtpClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    /** What the server answered: the code of three digits and its text. */
    public record Reply(int code, String text) {
        public boolean isPositive() {
            return code < 400;
        }

        /** 4xx: the sender keeps the mail and tries again. */
        public boolean isTemporary() {
            return code >= 400 && code < 500;
        }
    }

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private SmtpClient(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Connects and says EHLO. */
    public static SmtpClient connect(String host, int port) throws IOException {
        var client = open(host, port);
        try {
            client.expect(client.read());
            client.expect(client.command("EHLO client.example.com"));
            return client;
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    /** Connects only: the greeting waits to be read. */
    public static SmtpClient open(String host, int port) throws IOException {
        var socket = new Socket(host, port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return new SmtpClient(socket);
    }

    /** Hands a mail over on a connection of its own; the answer is the last one, or the first refusal. */
    public static Reply deliver(String host, int port, Mail mail) throws IOException {
        try (var client = connect(host, port)) {
            return client.deliver(mail);
        }
    }

    /** Hands a mail over: MAIL, RCPT for each recipient, DATA. */
    public Reply deliver(Mail mail) throws IOException {
        return deliver(mail.sender(), mail.bytes(), mail.recipients().toArray(String[]::new));
    }

    /** Hands raw bytes over, whatever they are. */
    public Reply deliver(String sender, byte[] raw, String... recipients) throws IOException {
        var reply = envelope(sender, recipients);
        if (reply.isPositive()) {
            reply = command("DATA");
        }
        return reply.isPositive() ? content(raw) : abandoned(reply);
    }

    /** MAIL and RCPT; the first refusal ends it. */
    public Reply envelope(String sender, String... recipients) throws IOException {
        var reply = command("MAIL FROM:<" + sender + ">");
        for (var recipient : recipients) {
            if (reply.isPositive()) {
                reply = command("RCPT TO:<" + recipient + ">");
            }
        }
        return reply;
    }

    /** The mail after DATA, dots doubled (RFC 5321, 4.5.2), with the final dot. */
    public Reply content(byte[] raw) throws IOException {
        write(stuffed(raw));
        return command(".");
    }

    /** One command and its answer. */
    public Reply command(String line) throws IOException {
        write((line + "\r\n").getBytes(ISO_8859_1));
        return read();
    }

    /** Bytes as they are, without waiting for an answer. */
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Reads one answer, of several lines perhaps. */
    public Reply read() throws IOException {
        var text = new StringBuilder();
        while (true) {
            var line = readLine();
            text.append(text.isEmpty() ? "" : "\n").append(line.length() > 4 ? line.substring(4) : "");
            if (line.length() < 4 || line.charAt(3) != '-') {
                return new Reply(Integer.parseInt(line.substring(0, 3)), text.toString());
            }
        }
    }

    /** Ends the connection as a crash does: no QUIT, nothing more is read. */
    public void hangUp() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        if (!socket.isClosed()) {
            try (socket) {
                write("QUIT\r\n".getBytes(ISO_8859_1));
            } catch (IOException alreadyGone) {
                socket.close();
            }
        }
    }

    private Reply abandoned(Reply refusal) throws IOException {
        expect(command("RSET"));
        return refusal;
    }

    private void expect(Reply reply) throws IOException {
        if (!reply.isPositive()) {
            throw new IOException("The mail server answered " + reply.code() + " " + reply.text());
        }
    }

    private String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The mail server ended the connection");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    private static byte[] stuffed(byte[] raw) {
        var wire = new ByteArrayOutputStream(raw.length + 64);
        var lineStart = true;
        for (var next : raw) {
            if (lineStart && next == '.') {
                wire.write('.');
            }
            wire.write(next);
            lineStart = next == '\n';
        }
        if (!lineStart) {
            wire.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        return wire.toByteArray();
    }
}

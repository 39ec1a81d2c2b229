package org.samtal.jms.email;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that answers as a test tells it to, and remembers every byte it was sent.
 *
 * <p>Lenient on purpose: it takes any dot on a line of its own for the end of a mail, as servers do that can be smuggled
 * mail through.
 */
final class ScriptedSmtpServer implements AutoCloseable {

    /** Hangs up instead of answering. */
    static final String HANG_UP = "";

    final List<String> commands = new CopyOnWriteArrayList<>();

    /** Content of the mails whose end was seen. */
    final List<byte[]> mails = new CopyOnWriteArrayList<>();

    private final ServerSocket listener;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Semaphore conversations = new Semaphore(0);

    ScriptedSmtpServer() {
        try {
            listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        answers.put("greeting", "220 scripted ESMTP");
        answers.put("EHLO", "250-scripted\r\n250-PIPELINING\r\n250 8BITMIME");
        answers.put("DATA", "354 go on");
        answers.put("end", "250 2.0.0 queued as 4711");
        answers.put("QUIT", "221 bye");
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Answers commands that begin like this so; the longest beginning counts. */
    ScriptedSmtpServer on(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** How often a command came. */
    long count(String verb) {
        return commands.stream().filter(command -> command.startsWith(verb)).count();
    }

    /** Waits until the server has seen the last byte of a conversation. */
    void awaitEndOfConversation() throws InterruptedException {
        if (!conversations.tryAcquire(10, TimeUnit.SECONDS)) {
            throw new AssertionError("The conversation goes on");
        }
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (var socket = listener.accept()) {
                converse(socket);
            } catch (IOException gone) {
                // The client has left, or the test is over.
            } finally {
                conversations.release();
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        var input = new BufferedInputStream(socket.getInputStream());
        if (!answer(socket, answers.get("greeting"))) {
            return;
        }
        for (var command = line(input); !command.isEmpty(); command = line(input)) {
            commands.add(command);
            var answer = answerTo(command);
            if (!answer(socket, answer)) {
                return;
            }
            if (command.startsWith("STARTTLS") && answer.startsWith("220")) {
                secure(socket);
                return;
            }
            if (command.startsWith("DATA") && answer.startsWith("354")) {
                var content = content(input);
                if (content.isEmpty() || !answer(socket, answers.get("end"))) {
                    return;
                }
            }
        }
    }

    /** Shows a certificate that nobody has vouched for. */
    private void secure(Socket socket) throws IOException {
        try (var file = ScriptedSmtpServer.class.getResourceAsStream("/tls/localhost.p12")) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, "changeit".toCharArray());
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, "changeit".toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            var secured =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
            secured.setUseClientMode(false);
            converse(secured);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private String answerTo(String command) {
        return answers.entrySet().stream()
                .filter(entry -> command.startsWith(entry.getKey()))
                .max((one, other) -> one.getKey().length() - other.getKey().length())
                .map(Map.Entry::getValue)
                .orElse("250 ok");
    }

    private static boolean answer(Socket socket, String answer) throws IOException {
        if (answer.isEmpty()) {
            return false;
        }
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return true;
    }

    private static String line(InputStream input) throws IOException {
        var line = new StringBuilder();
        for (var character = input.read(); character >= 0 && character != '\n'; character = input.read()) {
            line.append((char) character);
        }
        return line.toString().strip();
    }

    private Optional<byte[]> content(InputStream input) throws IOException {
        var content = new ByteArrayOutputStream();
        var line = new ByteArrayOutputStream();
        for (var character = input.read(); character >= 0; character = input.read()) {
            line.write(character);
            if (character == '\n' || character == '\r') {
                if (line.toString(StandardCharsets.ISO_8859_1).strip().equals(".")) {
                    if (character == '\r') {
                        input.read();
                    }
                    mails.add(content.toByteArray());
                    return Optional.of(content.toByteArray());
                }
                if (character == '\n') {
                    content.writeBytes(line.toByteArray());
                    line.reset();
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

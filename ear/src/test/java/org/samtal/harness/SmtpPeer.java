package org.samtal.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The mail server that the product sends to: it keeps every accepted mail byte for byte and can be told to misbehave in
 * each phase of RFC 5321. A mail counts as accepted from its final dot on, as the peer would deliver it from there.
 */
public final class SmtpPeer implements AutoCloseable {
    /** Where in the dialogue a reaction takes place. */
    public enum Phase {
        GREETING,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        /** A part of the content was read, the rest is still to come. */
        CONTENT,
        /** The final dot was read and the mail kept; the answer is still to come. */
        FINAL_DOT,
        /** The 250 for the mail was written. */
        ACCEPTED
    }

    /** What is known of a mail in the phase: the recipients so far, the one in question included. */
    public record Envelope(String sender, List<String> recipients) {}

    private record Rule(Phase phase, Predicate<Envelope> envelope, Reaction reaction, boolean once) {}

    private final ServerSocket listener;
    private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private volatile boolean takesPasswords;

    private SmtpPeer(ServerSocket listener) {
        this.listener = listener;
    }

    /** Listens on a free port of the loopback address. */
    public static SmtpPeer start() {
        try {
            var peer = new SmtpPeer(new ServerSocket(Ports.free(), 100, InetAddress.getByName("127.0.0.1")));
            daemon(peer::listen);
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets clients sign in, whoever they are. */
    public SmtpPeer takingPasswords() {
        takesPasswords = true;
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Misbehaves at the next mail of this envelope that reaches the phase. */
    public void once(Phase phase, Predicate<Envelope> envelope, Reaction reaction) {
        rules.add(new Rule(phase, envelope, reaction, true));
    }

    /** Misbehaves at every mail to this address. */
    public void always(Phase phase, String recipient, Reaction reaction) {
        rules.add(new Rule(phase, envelope -> envelope.recipients().contains(recipient), reaction, false));
    }

    /** Misbehaves at everything that reaches the phase. */
    public void whenever(Phase phase, Reaction reaction) {
        whenever(phase, envelope -> true, reaction);
    }

    /** Misbehaves at every mail of this envelope that reaches the phase. */
    public void whenever(Phase phase, Predicate<Envelope> envelope, Reaction reaction) {
        rules.add(new Rule(phase, envelope, reaction, false));
    }

    /** Behaves again. */
    public void behave() {
        rules.clear();
    }

    /** Every accepted mail, in the order of their final dots. */
    public List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    public List<ReceivedMail> mailsTo(String recipient) {
        return mails.stream()
                .filter(mail -> mail.recipients().contains(recipient))
                .toList();
    }

    /** Waits for the first mail to this address. */
    public ReceivedMail awaitMailTo(String recipient) {
        return Await.present(
                "a mail to " + recipient, () -> mailsTo(recipient).stream().findFirst());
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Dialogue(socket).run();
        } catch (IOException clientGone) {
            // A client that goes away in the middle is what many tests are about.
            return;
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "smtp-peer");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection. */
    private final class Dialogue {
        private final Socket socket;
        private final InputStream in;
        private final List<String> recipients = new ArrayList<>();
        private String sender = "";
        private boolean open = true;

        Dialogue(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedInputStream(socket.getInputStream());
        }

        void run() throws IOException {
            answer(Phase.GREETING, "220 peer.example.com ESMTP");
            while (open) {
                var line = readLine();
                if (line.isEmpty()) {
                    return;
                }
                command(line.get());
            }
        }

        private void command(String line) throws IOException {
            var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" ->
                    answer(
                            Phase.EHLO,
                            "250-peer.example.com\r\n" + (takesPasswords ? "250-AUTH PLAIN\r\n" : "")
                                    + "250-8BITMIME\r\n250 SIZE 52428800");
                case "AUTH" -> signIn(line);
                case "HELO" -> answer(Phase.EHLO, "250 peer.example.com");
                case "MAIL" -> mail(line);
                case "RCPT" -> rcpt(line);
                case "DATA" -> data();
                case "RSET" -> reset();
                case "NOOP" -> write("250 2.0.0 OK");
                case "QUIT" -> quit();
                default -> write("502 5.5.2 Command not known");
            }
        }

        private void signIn(String line) throws IOException {
            if (line.split(" ").length < 3) {
                write("334 ");
                readLine();
            }
            write("235 2.7.0 Welcome");
        }

        private void mail(String line) throws IOException {
            recipients.clear();
            sender = path(line);
            answer(Phase.MAIL, "250 2.1.0 OK");
        }

        private void rcpt(String line) throws IOException {
            var recipient = path(line);
            recipients.add(recipient);
            if (!answer(Phase.RCPT, "250 2.1.5 OK")) {
                recipients.remove(recipient);
            }
        }

        private void reset() throws IOException {
            recipients.clear();
            write("250 2.0.0 OK");
        }

        private void quit() throws IOException {
            write("221 2.0.0 Bye");
            open = false;
        }

        private void data() throws IOException {
            if (!answer(Phase.DATA, "354 End with a dot")) {
                return;
            }
            var content = new ByteArrayOutputStream();
            var line = readLine();
            while (line.isPresent() && !line.get().equals(".")) {
                var first = content.size() == 0;
                var text = line.get().startsWith(".") ? line.get().substring(1) : line.get();
                content.writeBytes((text + "\r\n").getBytes(ISO_8859_1));
                if (first && !continues(Phase.CONTENT)) {
                    return;
                }
                line = readLine();
            }
            if (line.isPresent()) {
                accept(content.toByteArray());
            }
        }

        private void accept(byte[] raw) throws IOException {
            var reaction = take(Phase.FINAL_DOT).map(Reaction::react);
            var refused = reaction.flatMap(answer -> answer).filter(answer -> !answer.startsWith("2"));
            if (refused.isEmpty()) {
                mails.add(new ReceivedMail(sender, List.copyOf(recipients), raw, Instant.now()));
            }
            if (reaction.isPresent() && reaction.get().isEmpty()) {
                hangUp();
                return;
            }
            write(reaction.flatMap(answer -> answer).orElse("250 2.0.0 Accepted"));
            if (refused.isEmpty()) {
                continues(Phase.ACCEPTED);
            }
        }

        /** Writes the polite answer or what a rule says; true when the dialogue goes on as the client wished. */
        private boolean answer(Phase phase, String polite) throws IOException {
            var reaction = take(phase);
            if (reaction.isEmpty()) {
                write(polite);
                return true;
            }
            var line = reaction.get().react();
            if (line.isEmpty()) {
                hangUp();
                return false;
            }
            write(line.get());
            return line.get().charAt(0) < '4';
        }

        private boolean continues(Phase phase) throws IOException {
            var reaction = take(phase);
            if (reaction.isPresent() && reaction.get().react().isEmpty()) {
                hangUp();
                return false;
            }
            return true;
        }

        private Optional<Reaction> take(Phase phase) {
            var envelope = new Envelope(sender, List.copyOf(recipients));
            var rule = rules.stream()
                    .filter(candidate -> candidate.phase() == phase)
                    .filter(candidate -> candidate.envelope().test(envelope))
                    .filter(candidate -> !candidate.once() || rules.remove(candidate))
                    .findFirst();
            return rule.map(Rule::reaction);
        }

        private void hangUp() throws IOException {
            open = false;
            socket.close();
        }

        private void write(String line) throws IOException {
            var out = socket.getOutputStream();
            out.write((line + "\r\n").getBytes(ISO_8859_1));
            out.flush();
        }

        private Optional<String> readLine() throws IOException {
            var line = new ByteArrayOutputStream();
            for (var next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    return Optional.empty();
                }
                if (next != '\r') {
                    line.write(next);
                }
            }
            return Optional.of(line.toString(ISO_8859_1));
        }

        private static String path(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }
    }
}

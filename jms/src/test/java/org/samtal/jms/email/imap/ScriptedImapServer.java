package org.samtal.jms.email.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A mailbox with one folder on an IMAP server that does as it is told: the good, and each fault once. */
final class ScriptedImapServer implements AutoCloseable {

    static final String USER = "support";
    static final String PASSWORD = "hemligt";

    /** What happens instead of the answer. */
    enum Fault {
        HANG_UP,
        BYE,
        SILENCE,
        NO,
        HALF
    }

    private record Planned(String command, Fault fault) {}

    private static final Pattern UIDS = Pattern.compile("UID (\\d+):(\\*|\\d+)");
    private static final Pattern PARTIAL = Pattern.compile("BODY\\.PEEK\\[(HEADER)?]<(\\d+)\\.(\\d+)>");

    final List<String> commands = new CopyOnWriteArrayList<>();
    final TreeMap<Long, byte[]> mails = new TreeMap<>();
    final Map<Long, Long> declaredSizes = new TreeMap<>();
    final List<Long> flagged = new CopyOnWriteArrayList<>();
    final List<Long> moved = new CopyOnWriteArrayList<>();
    /** Lets a client that idles know of news. */
    final Semaphore news = new Semaphore(0);

    /** Has a permit for each time a client began to idle. */
    final Semaphore idling = new Semaphore(0);

    long uidValidity = 7;
    long uidNext = 1;
    String capabilities = "IMAP4rev1 UIDPLUS MOVE";

    private final ServerSocket listener;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Planned> faults = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread acceptor = new Thread(this::accept, "imap");

    ScriptedImapServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        acceptor.setDaemon(true);
        acceptor.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Puts a mail into the folder and gives its UID. */
    long put(String text) {
        mails.put(uidNext, text.getBytes(ISO_8859_1));
        return uidNext++;
    }

    /** The next command that begins so meets this fault; commands planned later wait for that. */
    void on(String command, Fault fault) {
        faults.add(new Planned(command, fault));
    }

    long count(String command) {
        return commands.stream().filter(one -> one.startsWith(command)).count();
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        listener.close();
        awaitLastClient();
        for (var client : clients) {
            client.close();
        }
    }

    /** Somebody may be let in while the door is being closed. */
    private void awaitLastClient() {
        try {
            acceptor.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                var client = listener.accept();
                clients.add(client);
                var thread = new Thread(() -> serve(client), "imap-client");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            end.countDown();
        }
    }

    private void serve(Socket client) {
        try (client) {
            var out = client.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            if (takeFault("greeting") == Fault.SILENCE) {
                end.await();
            }
            write(out, "* OK [CAPABILITY " + capabilities + "] ready\r\n");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.endsWith(" IDLE")) {
                    idle(in, out, line.substring(0, line.indexOf(' ')));
                    continue;
                }
                var space = line.indexOf(' ');
                answer(out, line.substring(0, space), line.substring(space + 1));
                if (client.isClosed() || line.endsWith("LOGOUT")) {
                    return;
                }
            }
        } catch (IOException left) {
            clients.remove(client);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void idle(BufferedReader in, OutputStream out, String tag) throws IOException, InterruptedException {
        commands.add("IDLE");
        write(out, "+ idling\r\n");
        idling.release();
        news.acquire();
        write(out, "* " + mails.size() + " EXISTS\r\n");
        if ("DONE".equals(in.readLine())) {
            write(out, tag + " OK done\r\n");
        }
    }

    private void answer(OutputStream out, String tag, String command) throws IOException, InterruptedException {
        commands.add(command);
        var fault = takeFault(command);
        if (fault == Fault.NO) {
            write(out, tag + " NO not today\r\n");
            return;
        }
        if (fault == Fault.SILENCE) {
            end.await();
        }
        if (fault == Fault.BYE) {
            write(out, "* BYE going down\r\n");
        }
        if (fault == Fault.HALF) {
            write(out, "* 1 FETCH (UID 1 BODY[]<0> {4000}\r\nHalf of");
        }
        if (fault != null) {
            throw new IOException("as planned");
        }
        var end = isWrongPassword(command) ? " NO [AUTHENTICATIONFAILED] no\r\n" : " OK done\r\n";
        write(out, String.join("", lines(command)) + tag + end);
    }

    private List<String> lines(String command) {
        if (command.startsWith("CAPABILITY")) {
            return List.of("* CAPABILITY " + capabilities + "\r\n");
        }
        if (command.startsWith("EXAMINE") || command.startsWith("SELECT")) {
            return List.of(
                    "* FLAGS (\\Seen \\Deleted)\r\n",
                    "* " + mails.size() + " EXISTS\r\n",
                    "* OK [UIDVALIDITY " + uidValidity + "] numbering\r\n",
                    "* OK [UIDNEXT " + uidNext + "] next\r\n");
        }
        if (command.startsWith("UID SEARCH")) {
            var found = new StringBuilder("* SEARCH");
            searched(command).forEach(uid -> found.append(' ').append(uid));
            return List.of(found + "\r\n");
        }
        if (command.startsWith("UID FETCH")) {
            return named(command)
                    .filter(mails::containsKey)
                    .map(uid -> fetched(uid, command))
                    .toList();
        }
        change(command);
        return List.of();
    }

    private void change(String command) {
        if (command.startsWith("UID STORE") && command.contains("Seen")) {
            named(command).forEach(flagged::add);
        }
        if (command.startsWith("UID MOVE")) {
            named(command).filter(mails::containsKey).forEach(moved::add);
            named(command).forEach(mails::remove);
        }
    }

    private String fetched(long uid, String command) {
        var begin = "* " + (mails.headMap(uid).size() + 1) + " FETCH (UID " + uid;
        var partial = PARTIAL.matcher(command);
        if (!partial.find()) {
            return begin + " RFC822.SIZE " + declaredSizes.getOrDefault(uid, (long) mails.get(uid).length) + ")\r\n";
        }
        var text = new String(mails.get(uid), ISO_8859_1);
        var whole = partial.group(1) == null ? text : text.substring(0, text.indexOf("\r\n\r\n") + 4);
        var from = Math.min(whole.length(), Integer.parseInt(partial.group(2)));
        var part = whole.substring(from, Math.min(whole.length(), from + Integer.parseInt(partial.group(3))));
        var section = partial.group(1) == null ? "" : partial.group(1);
        return begin + " BODY[" + section + "]<" + from + "> {" + part.length() + "}\r\n" + part + ")\r\n";
    }

    private LongStream searched(String command) {
        var range = UIDS.matcher(command);
        if (!range.find()) {
            throw new IllegalStateException("Not by UID: " + command);
        }
        var from = Long.parseLong(range.group(1));
        var to = range.group(2).equals("*") ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        var found = new ArrayList<>(
                mails.keySet().stream().filter(uid -> uid >= from && uid <= to).toList());
        if (found.isEmpty() && to == Long.MAX_VALUE && !mails.isEmpty()) {
            found.add(mails.lastKey());
        }
        return found.stream().mapToLong(Long::longValue);
    }

    private static Stream<Long> named(String command) {
        return Stream.of(command.split(" ")[2].split(",")).map(Long::valueOf);
    }

    private static boolean isWrongPassword(String command) {
        return command.startsWith("LOGIN") && !command.contains(PASSWORD);
    }

    private Fault takeFault(String command) {
        var next = faults.peek();
        if (next == null || !command.contains(next.command())) {
            return null;
        }
        return faults.remove().fault();
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(ISO_8859_1));
            out.flush();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}

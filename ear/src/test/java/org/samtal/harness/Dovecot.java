package org.samtal.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Dovecot of the tests' own, with one mailbox, on a free port: the IMAP server most mail in the world lies on. */
public final class Dovecot implements AutoCloseable {
    public static final String USER = "support";
    public static final String PASSWORD = "canary-dovecot";

    private static final SystemProgram PROGRAM =
            new SystemProgram(List.of("/usr/sbin/dovecot", "/usr/local/sbin/dovecot"), List.of("dovecot-imapd"));

    private static final String TOKENS =
            """
            introspection_mode = post
            introspection_url = %s/introspect
            active_attribute = active
            active_value = true
            username_attribute = username
            """;

    private static final String NOBODY = "nobody";

    private static final String TEMPLATE =
            """
            base_dir = %s
            log_path = %s
            protocols = imap
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:~/Maildir:INDEX=MEMORY
            service imap-login {
              chroot =
              inet_listener imap {
                address = 127.0.0.1
                port = %d
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
              unix_listener anvil-auth-penalty {
                mode = 0
              }
            }
            auth_failure_delay = 0
            service auth {
              inet_listener {
                address = 127.0.0.1
                port = %d
              }
            }
            namespace inbox {
              inbox = yes
              mailbox Sent {
                special_use = \\Sent
                auto = create
              }
            }
            auth_mechanisms = plain login xoauth2
            passdb {
              driver = static
              mechanisms = plain login
              args = password=%s
            }
            passdb {
              driver = oauth2
              mechanisms = xoauth2
              args = %s
            }
            userdb {
              driver = static
              args = uid=%s gid=%s home=%s/%%u
            }
            """;

    private final Path home = Places.fresh("dovecot");
    private final Path mails = shortFolder();
    private final int port = Ports.free();
    private final int authPort = Ports.free();
    private final String provider;
    private Process process;

    private Dovecot(String provider) {
        this.provider = provider;
    }

    /** Starts it and waits until it answers. */
    public static Dovecot start() {
        return start(new Dovecot("http://127.0.0.1:9"));
    }

    /** One that takes tokens, too, which it asks the provider about. */
    public static Dovecot start(AuthorizationServer provider) {
        return start(new Dovecot(provider.address()));
    }

    private static Dovecot start(Dovecot dovecot) {
        try {
            dovecot.launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(dovecot::close));
        Await.until("Dovecot answers", dovecot::answers);
        return dovecot;
    }

    public int port() {
        return port;
    }

    /** Where other servers ask whether a password is right. */
    int authPort() {
        return authPort;
    }

    /** Puts a mail into the inbox, as a delivery agent does: whole or not at all. */
    public void deliver(byte[] mail) {
        deliver(USER, mail);
    }

    /** Puts a mail into the inbox of one of its users; whoever knows the password is one. */
    public void deliver(String user, byte[] mail) {
        try {
            var inbox = inboxOf(user);
            var name = UUID.randomUUID().toString();
            var written = Files.write(inbox.resolve("tmp").resolve(name), mail);
            giveAway(written);
            Files.move(written, inbox.resolve("new").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mails in the folder for what was sent. */
    public List<String> sent() {
        return mailsOf(maildir().resolve(".Sent"));
    }

    /** The mails in the inbox. */
    public List<String> inbox() {
        return mailsOf(maildir());
    }

    private static List<String> mailsOf(Path folder) {
        return Stream.of("cur", "new")
                .flatMap(part -> mails(folder.resolve(part)))
                .toList();
    }

    /** Forgets every number it has given out: the mails stay, under a new UIDVALIDITY. */
    public void forgetNumbers() {
        try (var files = Files.list(maildir())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it and starts it again, with the same mails. */
    public void restart() {
        close();
        try {
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until("Dovecot answers again", this::answers);
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void launch() throws IOException {
        giveAway(mails);
        inboxOf(USER);
        var configuration = Files.writeString(home.resolve("dovecot.conf"), configuration());
        process = new ProcessBuilder(binary(), "-F", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile())
                .start();
    }

    private String configuration() throws IOException {
        var me = System.getProperty("user.name");
        var users = isRoot() ? "" : "default_internal_user = " + me + "\ndefault_login_user = " + me + "\n";
        var owner = Files.getAttribute(mails, "unix:uid");
        var group = isRoot() ? owner : Files.getAttribute(mails, "unix:gid");
        return users
                + TEMPLATE.formatted(
                        shortFolder(),
                        home.resolve("dovecot.log"),
                        port,
                        authPort,
                        PASSWORD,
                        Files.writeString(home.resolve("tokens.conf"), TOKENS.formatted(provider)),
                        owner,
                        group,
                        mails);
    }

    /** Short, since names of sockets can't be long, and in a place that whoever the mails belong to can reach. */
    private static Path shortFolder() {
        try {
            return Files.createTempDirectory("dovecot");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> mails(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(Dovecot::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path mail) {
        try {
            return Files.readString(mail, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path maildir() {
        return mails.resolve(USER).resolve("Maildir");
    }

    private Path inboxOf(String user) throws IOException {
        var inbox = mails.resolve(user).resolve("Maildir");
        if (!Files.isDirectory(inbox.resolve("tmp"))) {
            for (var folder : new String[] {"new", "cur", "tmp"}) {
                Files.createDirectories(inbox.resolve(folder));
            }
            try (var files = Files.walk(mails.resolve(user))) {
                for (var file : files.toList()) {
                    giveAway(file);
                }
            }
        }
        return inbox;
    }

    /** Dovecot reads no mail as root. */
    private static void giveAway(Path file) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String binary() {
        return PROGRAM.find()
                .orElseThrow(() -> new AssertionError("Dovecot is missing: apt-get install dovecot-imapd"))
                .toString();
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            socket.setSoTimeout(5_000);
            var greeting = new byte[4];
            return socket.getInputStream().readNBytes(greeting, 0, 4) == 4
                    && new String(greeting, StandardCharsets.US_ASCII).equals("* OK");
        } catch (IOException notYet) {
            return false;
        }
    }
}

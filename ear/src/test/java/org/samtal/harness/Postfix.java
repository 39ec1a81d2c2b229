package org.samtal.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A Postfix of the tests' own on a free port, beside a {@link Dovecot}: mail to its domains ends in Dovecot's mailbox, every other
 * mail goes on to a {@link SmtpPeer}. Whoever sends signs in with Dovecot's password.
 */
public final class Postfix implements AutoCloseable {
    private static final SystemProgram PROGRAM =
            new SystemProgram(List.of("/usr/sbin/postfix", "/usr/local/sbin/postfix"), List.of("postfix"));

    private static final String MAIN =
            """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            maillog_file = %1$s/mail.log
            maillog_file_prefixes = /
            mail_owner = postfix
            myhostname = mail.nordvik.example
            mydestination =
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            mynetworks_style = host
            mynetworks =
            alias_maps =
            alias_database =
            virtual_mailbox_domains = %2$s
            virtual_mailbox_base = %3$s
            virtual_mailbox_maps = static:%4$s/
            virtual_uid_maps = static:%5$d
            virtual_gid_maps = static:%5$d
            virtual_minimum_uid = 1
            relayhost = [127.0.0.1]:%6$d
            smtp_host_lookup = native
            smtpd_sasl_auth_enable = yes
            smtpd_sasl_type = dovecot
            smtpd_sasl_path = inet:127.0.0.1:%7$d
            smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
            smtpd_recipient_restrictions = permit_sasl_authenticated, reject_unauth_destination
            smtputf8_enable = no
            minimal_backoff_time = 5s
            queue_run_delay = 5s
            """;

    private static final String MASTER =
            """
            127.0.0.1:%d inet n - n - - smtpd
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            smtp unix - - n - - smtp
            virtual unix - n n - - virtual
            error unix - - n - - error
            retry unix - - n - - error
            anvil unix - - n - 1 anvil
            proxymap unix - - n - - proxymap
            postlog unix-dgram n - n - 1 postlogd
            """;

    private final Path home = reachableFolder();
    private final int port = Ports.free();

    private Postfix() {}

    /** Starts it and waits until it answers. */
    public static Postfix start(Dovecot mailbox, SmtpPeer world, String... domains) {
        var postfix = new Postfix();
        try {
            postfix.configure(mailbox, world, String.join(" ", domains));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postfix.run("start");
        Runtime.getRuntime().addShutdownHook(new Thread(postfix::close));
        Await.until("Postfix answers", postfix::answers);
        return postfix;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        run("stop");
    }

    /** In a place that the user of the mail system can reach, too. */
    private static Path reachableFolder() {
        try {
            return Files.createTempDirectory(
                    "postfix", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure(Dovecot mailbox, SmtpPeer world, String domains) throws IOException {
        Files.createDirectories(home.resolve("queue"));
        var data = Files.createDirectories(home.resolve("data"));
        Files.setOwner(
                data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postfix"));
        var maildir = mailbox.maildir();
        var owner = (Integer) Files.getAttribute(maildir, "unix:uid");
        Files.writeString(
                home.resolve("main.cf"),
                MAIN.formatted(
                        home,
                        domains,
                        maildir.getParent(),
                        maildir.getFileName(),
                        owner,
                        world.port(),
                        mailbox.authPort()));
        Files.writeString(home.resolve("master.cf"), MASTER.formatted(port));
    }

    private void run(String command) {
        try {
            var program = PROGRAM.find()
                    .orElseThrow(() -> new IllegalStateException("Postfix is missing: apt-get install postfix"));
            var process = new ProcessBuilder(program.toString(), "-c", home.toString(), command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("console.log").toFile()))
                    .start();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}

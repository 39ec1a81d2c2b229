package org.samtal.jms.email.imap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.samtal.jms.email.signin.Access;
import org.samtal.kernel.Egress;
import org.samtal.kernel.Secret;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.AfterFetch;
import org.samtal.mailbox.KeptMailbox;
import org.samtal.mailbox.TlsMode;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MailboxWatchTest {

    private final Semaphore wakes = new Semaphore(0);
    private ScriptedImapServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new ScriptedImapServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void newsShouldWakeTheMailbox() throws Exception {
        server.capabilities += " IDLE";
        var watch = watch();
        var over = CompletableFuture.runAsync(watch::run);

        assertTrue(wakes.tryAcquire(10, TimeUnit.SECONDS), "once at the beginning, for what came before");
        assertTrue(server.idling.tryAcquire(10, TimeUnit.SECONDS));
        server.put("Subject: x\r\n\r\nx\r\n");
        server.news.release();
        assertTrue(wakes.tryAcquire(10, TimeUnit.SECONDS), "once for the news");
        assertTrue(server.idling.tryAcquire(10, TimeUnit.SECONDS), "and it goes on");

        watch.end();
        over.get(10, TimeUnit.SECONDS);
        assertEquals(2, server.count("IDLE"));
    }

    @Test
    void serverWithoutIdleShouldEndTheWatch() throws Exception {
        CompletableFuture.runAsync(watch()::run).get(10, TimeUnit.SECONDS);

        assertEquals(0, server.count("IDLE"));
    }

    @Test
    void brokenLineShouldEndTheWatch() throws Exception {
        server.capabilities += " IDLE";
        var over = CompletableFuture.runAsync(watch()::run);
        assertTrue(server.idling.tryAcquire(10, TimeUnit.SECONDS));

        server.close();

        over.get(10, TimeUnit.SECONDS);
    }

    private MailboxWatch watch() {
        var egress = Egress.of(new Settings(
                Map.of("SAMTAL_MAILBOX_NETWORKS", "127.0.0.1", "SAMTAL_MAILBOX_PORTS", "" + server.port())));
        var draft = SupportMailbox.at(server.port(), TlsMode.NONE, AfterFetch.LEAVE);
        var mailbox = new KeptMailbox(draft, new Secret(ScriptedImapServer.PASSWORD), Optional.empty());
        var access = Access.password(mailbox.receivingPassword());
        return new MailboxWatch(mailbox, access, egress, wakes::release);
    }
}

package org.samtal.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.samtal.harness.Await;

/** Hands mails over on some connections at once, as fast as they are taken, and waits until the last one is visible. */
final class Ingest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Mails a second until the 250 and until visible; CPU milliseconds a mail of server and database. */
    record Result(int connections, int mails, double accepted, double visible, double serverCpu, double databaseCpu) {
        double cpu() {
            return serverCpu + databaseCpu;
        }
    }

    private final Site site;
    private final MailMix mix;

    Ingest(Site site, MailMix mix) {
        this.site = site;
        this.mix = mix;
    }

    Result run(int connections, int mails) throws InterruptedException {
        var stack = site.stack();
        var before = site.feedNumber();
        var server = stack.serverCpuMillis();
        var database = stack.databaseCpuMillis();
        var begin = System.nanoTime();
        send(connections, mails);
        var accepted = System.nanoTime() - begin;
        Await.until("all mails are visible", PATIENCE, () -> site.feedNumber() - before >= mails);
        var visible = System.nanoTime() - begin;
        return new Result(
                connections,
                mails,
                mails * 1e9 / accepted,
                mails * 1e9 / visible,
                (stack.serverCpuMillis() - server) / mails,
                (stack.databaseCpuMillis() - database) / mails);
    }

    private void send(int connections, int mails) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(connections);
        var left = new AtomicInteger(mails);
        List<Future<Void>> senders = new ArrayList<>();
        for (var i = 0; i < connections; i++) {
            senders.add(threads.submit(sender(left)));
        }
        threads.shutdown();
        try {
            for (var sender : senders) {
                sender.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Callable<Void> sender(AtomicInteger left) {
        return () -> {
            try (var smtp = site.smtp()) {
                while (left.getAndDecrement() > 0) {
                    var mail = mix.next();
                    var reply = smtp.deliver(mail.sender(), mail.raw(), site.inbox());
                    if (reply.code() != 250) {
                        throw new IOException("The receiver answered " + reply);
                    }
                }
            }
            return null;
        };
    }
}

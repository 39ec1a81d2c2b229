package org.samtal.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.samtal.harness.Await;

/** Hands mails over on some connections at once, as fast as they are taken, and waits until the last one is visible. */
final class Ingest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofMillis(100);

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
        var prepared = new ConcurrentLinkedQueue<>(
                Stream.generate(mix::next).limit(mails).toList());
        var before = site.feedNumber();
        var server = stack.serverCpuMillis();
        var database = stack.databaseCpuMillis();
        var begin = System.nanoTime();
        send(connections, prepared);
        var accepted = System.nanoTime() - begin;
        Await.until("all mails are visible", PATIENCE, LOOK, () -> site.feedNumber() - before >= mails);
        var visible = System.nanoTime() - begin;
        return new Result(
                connections,
                mails,
                mails * 1e9 / accepted,
                mails * 1e9 / visible,
                (stack.serverCpuMillis() - server) / mails,
                (stack.databaseCpuMillis() - database) / mails);
    }

    private void send(int connections, Queue<MailMix.Item> mails) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(connections);
        List<Future<Void>> senders = new ArrayList<>();
        for (var i = 0; i < connections; i++) {
            senders.add(threads.submit(sender(mails)));
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

    private Callable<Void> sender(Queue<MailMix.Item> mails) {
        return () -> {
            try (var smtp = site.smtp()) {
                for (var mail = mails.poll(); mail != null; mail = mails.poll()) {
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

package org.samtal.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.samtal.harness.Await;
import org.samtal.harness.Dovecot;
import org.samtal.harness.Product;

/** Customers that send mails and agents that answer them, all the time, whatever happens to the server. */
final class Load implements AutoCloseable {
    private static final int SENDERS = 4;
    private static final int REPLIERS = 2;
    private static final Duration LOADED = Duration.ofMinutes(2);
    private static final int MAILS_BETWEEN = 15;
    private static final int REPLIES_BETWEEN = 4;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Worker> workers = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();

    private Load() {}

    static Load start(Product product, String inbox, Ledger ledger) {
        return start(product, inbox, ledger, false);
    }

    /** With copies of every answer to somebody who has to wait. */
    static Load start(Product product, String inbox, Ledger ledger, boolean copies) {
        var load = new Load();
        for (var i = 0; i < SENDERS; i++) {
            load.add(new MailSender(product, inbox, ledger));
        }
        for (var i = 0; i < REPLIERS; i++) {
            load.add(new Replier(product, ledger, copies));
        }
        return load;
    }

    /** Customers who write to the mailbox that is fetched, as well. */
    Load andTo(Dovecot mailbox, Ledger ledger) {
        return andTo(mailbox, List.of(Dovecot.USER), ledger);
    }

    /** Customers who write to any of these mailboxes, as well. */
    Load andTo(Dovecot server, List<String> users, Ledger ledger) {
        add(new MailboxSender(server, users, ledger));
        return this;
    }

    /** How often the receiver postponed a mail with 451, or REST a reply with 503. */
    int postponed(Class<? extends Worker> kind) {
        return workers.stream()
                .filter(kind::isInstance)
                .mapToInt(Worker::postponed)
                .sum();
    }

    /** Fails when somebody met something that must not happen. */
    void check() {
        running.stream().filter(Future::isDone).forEach(Load::result);
    }

    /** Waits until the server works on mails and replies that came after this. */
    void awaitProgress(Ledger ledger) {
        var mails = ledger.acceptedMails().size() + MAILS_BETWEEN;
        var replies = ledger.acceptedReplies().size() + REPLIES_BETWEEN;
        Await.until("mails come in and replies go out", LOADED, () -> {
            check();
            return ledger.acceptedMails().size() >= mails
                    && ledger.acceptedReplies().size() >= replies;
        });
    }

    /** Lets everybody finish what they have begun; fails when one of them met something that must not happen. */
    @Override
    public void close() {
        workers.forEach(Worker::stop);
        threads.shutdown();
        running.forEach(Load::result);
    }

    private static void result(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(Worker worker) {
        workers.add(worker);
        running.add(threads.submit(worker));
    }
}

package org.samtal.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.samtal.harness.Await;

/** How long after its 250 a mail can be seen in the list of conversations by REST. */
final class Visibility {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_MAILS = Duration.ofMillis(20);

    private final Site site;
    private final MailMix mix;

    Visibility(Site site, MailMix mix) {
        this.site = site;
        this.mix = mix;
    }

    /** One mail after the other on a quiet server. */
    Timing.Result quiet(int mails) throws IOException {
        return probe("250 to visible, quiet", mails);
    }

    /** The same while other connections send so many mails a second. */
    Timing.Result busy(int mails, int mailsPerSecond) throws IOException, InterruptedException {
        var stopped = new AtomicBoolean();
        var background = Executors.newSingleThreadExecutor();
        var sent = background.submit(background(stopped, mailsPerSecond));
        try {
            return probe("250 to visible, beside " + mailsPerSecond + " mails/s", mails);
        } finally {
            stopped.set(true);
            background.shutdown();
            finished(sent);
        }
    }

    private Timing.Result probe(String what, int mails) throws IOException {
        var timing = new Timing();
        try (var smtp = site.smtp()) {
            for (var i = 0; i < mails; i++) {
                var mail = mix.next();
                if (mail.isNew()) {
                    var reply = smtp.deliver(mail.sender(), mail.raw(), site.inbox());
                    var begin = System.nanoTime();
                    if (reply.code() != 250) {
                        throw new IOException("The receiver answered " + reply);
                    }
                    Await.until(mail.subject(), PATIENCE, Duration.ofMillis(1), () -> isVisible(mail.subject()));
                    timing.add(System.nanoTime() - begin);
                    Await.pause(BETWEEN_MAILS);
                }
            }
        }
        return timing.result(what, 0);
    }

    private boolean isVisible(String subject) {
        return site.rest().get("/conversations?limit=50").expect(200).items().stream()
                .anyMatch(row -> row.getString("subject").equals(subject));
    }

    private Callable<Void> background(AtomicBoolean stopped, int mailsPerSecond) {
        return () -> {
            var pause = Duration.ofNanos(1_000_000_000L / mailsPerSecond);
            try (var smtp = site.smtp()) {
                while (!stopped.get()) {
                    var mail = mix.next();
                    smtp.deliver(mail.sender(), mail.raw(), site.inbox());
                    Await.pause(pause);
                }
            }
            return null;
        };
    }

    private static void finished(Future<Void> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}

package org.samtal.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.byteman.agent.Main;
import org.samtal.harness.Await;
import org.samtal.harness.Database;
import org.samtal.harness.Places;
import org.samtal.harness.Product;
import org.samtal.harness.Reaction;
import org.samtal.harness.SmtpPeer;

/** A product that can be made to die at a {@link KillPoint}, with the mail server it sends to. */
final class Victim implements AutoCloseable {
    private static final Duration REACHED = Duration.ofMinutes(1);

    private final Path armed;
    private final SmtpPeer peer = SmtpPeer.start();
    private final Product product;

    Victim(Database database) {
        armed = Places.results("kill/armed-" + database.name());
        product = Product.on(database)
                .named("kill-" + database.name())
                .sendingTo(peer)
                .with("JAVA_OPTS", agent())
                .start();
    }

    Product product() {
        return product;
    }

    SmtpPeer peer() {
        return peer;
    }

    /** Lets the server die at this point, the next time the load comes by, and waits for its end. */
    void die(KillPoint point) {
        if (point.isRandom()) {
            Await.pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(500, 3_000)));
            product.kill();
        } else {
            arm(point);
            Await.until("the load reaches " + point, REACHED, () -> !product.isRunning());
            disarm(point);
        }
        product.awaitEnd();
        if (point == KillPoint.JOURNAL) {
            Places.delete(product.data().resolve("data/activemq"));
        }
    }

    /** Starts it again; returns the time until it was ready. */
    Duration revive() {
        var begin = Instant.now();
        product.start();
        return Duration.between(begin, Instant.now());
    }

    @Override
    public void close() {
        product.close();
        peer.close();
    }

    private void arm(KillPoint point) {
        if (point.phase().isPresent()) {
            peer.once(point.phase().get(), envelope -> true, Reaction.cutAfter(product::kill));
            return;
        }
        try {
            Files.createFile(armed.resolve(point.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void disarm(KillPoint point) {
        peer.behave();
        try {
            if (Files.deleteIfExists(armed.resolve(point.name()))) {
                throw new AssertionError("The server died, but not at " + point + "\n" + product.log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String agent() {
        var jar = pathOf(Main.class);
        var rules = Places.resource("kill.btm");
        return "-javaagent:" + jar + "=script:" + rules + ",boot:" + jar + " -Dsamtal.kill=" + armed;
    }

    private static Path pathOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}

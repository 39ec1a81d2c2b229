package org.samtal.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.samtal.harness.Await;
import org.samtal.harness.Database;
import org.samtal.harness.Places;
import org.samtal.harness.Product;

/**
 * Measures an installation of its own on each database: {@code ./mvnw -Pbench verify}. Results are printed and written to
 * ear/target/bench; {@link Options} names what can be changed, {@code docs/benchmarks.md} what it means.
 */
public final class Benchmark {
    private static final int BEST_CONNECTIONS = 4;
    private static final int PROBES = 300;
    private static final int BESIDE = 50;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Options options = Options.fromSystem();
    private final Figures figures = new Figures();

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var benchmark = new Benchmark();
        for (var database : benchmark.options.databases()) {
            benchmark.measure(database);
        }
        benchmark.figures.write(Places.results("bench"));
    }

    private void measure(String name) throws IOException, InterruptedException, SQLException {
        var begin = System.nanoTime();
        try (var product =
                Product.on(Database.durable(name)).named("bench-" + name).start()) {
            var ready = (System.nanoTime() - begin) / 1e9;
            section(product, "empty");
            figures.value("start until ready", ready, "s");
            Await.pause(IDLE);
            var site = Site.of(product);
            figures.value("memory idle (PSS)", site.stack().pssMebibytes(), "MiB");
            var mix = new MailMix(site.inbox());
            warmUp(site, mix);
            ingest(site, mix);
            for (var size : options.sizes()) {
                grow(site, size);
                section(product, size + " conversations");
                ingestAgain(site, mix, size);
                new Pages(site, Pages.latest(site)).measure(options.requests()).forEach(figures::timing);
            }
            figures.value("memory after (PSS)", site.stack().pssMebibytes(), "MiB");
        }
    }

    private void section(Product product, String size) {
        figures.section(product.database().name(), size, Machine.measured(product.data()));
    }

    /** The first mails of a fresh server are slow: the compiler of the virtual machine works beside them. */
    private void warmUp(Site site, MailMix mix) throws InterruptedException {
        var ingest = new Ingest(site, mix);
        figures.ingest("cold, the first mails", ingest.run(BEST_CONNECTIONS, options.mails()));
        var rest = options.warmUp() - options.mails();
        if (rest > 0) {
            ingest.run(BEST_CONNECTIONS, rest);
        }
    }

    private void ingest(Site site, MailMix mix) throws InterruptedException, IOException {
        for (var connections : options.connections()) {
            figures.ingest("warm", new Ingest(site, mix).run(connections, options.mails()));
        }
        var visibility = new Visibility(site, mix);
        figures.timing(visibility.quiet(PROBES));
        figures.timing(visibility.busy(PROBES, BESIDE));
    }

    private void ingestAgain(Site site, MailMix mix, int size) throws InterruptedException, IOException {
        if (size == options.sizes().get(options.sizes().size() - 1)) {
            new Ingest(site, mix).run(BEST_CONNECTIONS, options.mails());
            ingest(site, mix);
        }
    }

    /** H2 lies in one file that the server holds open, so the server is stopped meanwhile. */
    private void grow(Site site, int conversations) throws SQLException {
        var growth = new Growth(site);
        List<Long> added = growth.to(conversations);
        Console.print("  filled: conversations " + added);
    }
}

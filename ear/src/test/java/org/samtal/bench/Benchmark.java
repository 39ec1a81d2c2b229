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
 * ear/target/bench; {@link Options} names what can be changed, so that it can be run in pieces, and {@code
 * docs/benchmarks.md} what it means.
 */
public final class Benchmark {
    private static final int BEST_CONNECTIONS = 4;
    private static final int PROBES = 300;
    private static final int BESIDE = 50;
    private static final int AGENTS = 20;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Options options = Options.fromSystem();
    private final Figures figures = new Figures();

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var benchmark = new Benchmark();
        for (var database : benchmark.options.databases()) {
            benchmark.measure(database);
        }
        benchmark.figures.write(Places.results("bench"), benchmark.options.name());
    }

    private void measure(String name) throws IOException, InterruptedException, SQLException {
        var begin = System.nanoTime();
        var made = Product.on(Database.durable(name)).named("bench-" + name).with("JAVA_OPTS", options.javaOptions());
        try (var mailboxes = options.has("mailboxes") ? new Mailboxes() : null;
                var product = (mailboxes == null ? made : mailboxes.allowed(made)).start()) {
            var ready = (System.nanoTime() - begin) / 1e9;
            section(product, "fresh");
            figures.value("start until ready", ready, "s");
            memory("memory idle (PSS)", product);
            var site = Site.of(product);
            var mix = new MailMix(site.inbox());
            warmUp(site, mix);
            if (mailboxes != null) {
                section(product, "mailboxes");
                mailboxes.measure(site, mix, options, figures);
            }
            for (var size : options.sizes()) {
                if (size > 0) {
                    grow(site, mix, size);
                }
                section(product, size == 0 ? "after the warm-up" : size + " conversations");
                measure(site, mix);
            }
            memory("memory after (PSS)", product);
        }
    }

    private void section(Product product, String size) {
        figures.section(product.database().name(), size, Machine.measured(product.data()));
    }

    private void memory(String what, Product product) {
        if (options.has("memory")) {
            Await.pause(IDLE);
            figures.value(what, Site.of(product).stack().pssMebibytes(), "MiB");
        }
    }

    /** The first mails of a fresh server are slow: the compiler of the virtual machine works beside them. */
    private void warmUp(Site site, MailMix mix) throws InterruptedException {
        var first = Math.min(options.mails(), options.warmUp());
        figures.ingest("cold, the first mails", new Ingest(site, mix).run(BEST_CONNECTIONS, first));
        if (options.warmUp() > first) {
            new Ingest(site, mix).run(BEST_CONNECTIONS, options.warmUp() - first);
        }
        site.stack().settle();
    }

    private void measure(Site site, MailMix mix) throws InterruptedException, IOException {
        if (options.has("ingest")) {
            for (var connections : options.connections()) {
                figures.ingest("warm", new Ingest(site, mix).run(connections, options.mails()));
            }
        }
        if (options.has("visibility")) {
            var visibility = new Visibility(site, mix);
            figures.timing(visibility.quiet(PROBES));
            figures.timing(visibility.busy(PROBES, BESIDE));
        }
        if (options.has("pages")) {
            var pages = new Pages(site, Pages.latest(site));
            figures.value("search index built in", pages.rebuildSearch(), "s");
            pages.measure(options.requests()).forEach(figures::timing);
            pages.together(AGENTS).forEach(figures::timing);
        }
    }

    /** Where the server had to be stopped for it, it is warmed up again. */
    private void grow(Site site, MailMix mix, int conversations) throws SQLException, InterruptedException {
        var growth = new Growth(site);
        List<Long> added = growth.to(conversations);
        Console.print("  filled: conversations " + added);
        if (growth.restarted()) {
            new Ingest(site, mix).run(BEST_CONNECTIONS, options.warmUp());
        }
    }
}

package org.samtal.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.samtal.harness.Await;

/** Agents who work at the same time, each at the pace of a person in a hurry. */
final class Shift {
    private static final int PACE = 2_000;

    private final int agents;
    private final List<Task> tasks;
    private final List<Timing> timings;

    /**
     * Something agents do.
     *
     * @param share how often, beside the others
     */
    record Task(String name, int share, Runnable work) {}

    Shift(int agents, List<Task> tasks) {
        this.agents = agents;
        this.tasks = tasks;
        timings = tasks.stream().map(task -> new Timing()).toList();
    }

    /** Everybody works for so long. */
    List<Timing.Result> run(Duration length) throws InterruptedException {
        var end = Instant.now().plus(length);
        var threads = Executors.newFixedThreadPool(agents);
        var all = new ArrayList<Callable<Void>>();
        for (var at = 0; at < agents; at++) {
            all.add(() -> work(end));
        }
        threads.invokeAll(all);
        threads.shutdown();
        var results = new ArrayList<Timing.Result>();
        for (var at = 0; at < tasks.size(); at++) {
            results.add(
                    timings.get(at).result(agents + " agents: " + tasks.get(at).name(), 0));
        }
        return results;
    }

    private Void work(Instant end) {
        while (Instant.now().isBefore(end)) {
            Await.pause(Duration.ofMillis(ThreadLocalRandom.current().nextInt(PACE)));
            var at = choose();
            var begin = System.nanoTime();
            tasks.get(at).work().run();
            synchronized (timings) {
                timings.get(at).add(System.nanoTime() - begin);
            }
        }
        return null;
    }

    private int choose() {
        var all = tasks.stream().mapToInt(Task::share).sum();
        var drawn = ThreadLocalRandom.current().nextInt(all);
        for (var at = 0; at < tasks.size(); at++) {
            drawn -= tasks.get(at).share();
            if (drawn < 0) {
                return at;
            }
        }
        throw new IllegalStateException("Shares of nothing");
    }
}

package org.samtal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.samtal.harness.Await;

/** The processes that serve the product, server and database, read from /proc as the kernel counts them. */
final class Stack {
    private static final double TICKS_PER_SECOND = 100;
    private static final double IDLE_SHARE = 0.1;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SETTLED_AT_LATEST = Duration.ofSeconds(90);

    private final Supplier<ProcessHandle> server;
    private final Supplier<List<ProcessHandle>> database;

    Stack(Supplier<ProcessHandle> server, Supplier<List<ProcessHandle>> database) {
        this.server = server;
        this.database = database;
    }

    /** User and system CPU time used since their start, in milliseconds. */
    double cpuMillis() {
        return serverCpuMillis() + databaseCpuMillis();
    }

    double serverCpuMillis() {
        return cpu(server.get(), false);
    }

    /** Connections that have ended are counted by the postmaster, which has waited for them. */
    double databaseCpuMillis() {
        var processes = database.get();
        return processes.stream()
                .mapToDouble(process -> cpu(process, process.equals(processes.get(0))))
                .sum();
    }

    /**
     * Waits until the server has nothing left to do, its compiler above all: after new work it is busy for seconds, and
     * what is measured meanwhile runs as code that is about to be replaced. Not longer than it takes a busy machine.
     */
    void settle() {
        var end = System.nanoTime() + SETTLED_AT_LATEST.toNanos();
        var before = serverCpuMillis();
        var busy = true;
        while (busy && System.nanoTime() < end) {
            Await.pause(LOOK);
            var now = serverCpuMillis();
            busy = now - before > IDLE_SHARE * LOOK.toMillis();
            before = now;
        }
    }

    /** Proportional set size: memory shared by several processes counts once. In MiB. */
    double pssMebibytes() {
        var all = new ArrayList<>(database.get());
        all.add(server.get());
        return all.stream().mapToLong(Stack::pssKibibytes).sum() / 1024.0;
    }

    private static double cpu(ProcessHandle process, boolean withChildren) {
        var stat = read(process, "stat");
        var fields = stat.isEmpty()
                ? new String[0]
                : stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = 0L;
        for (var field = 11; field < Math.min(fields.length, withChildren ? 15 : 13); field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * 1000 / TICKS_PER_SECOND;
    }

    private static long pssKibibytes(ProcessHandle process) {
        return read(process, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** Empty when the process has ended meanwhile. */
    private static String read(ProcessHandle process, String file) {
        var path = Path.of("/proc", Long.toString(process.pid()), file);
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
            return "";
        }
    }
}

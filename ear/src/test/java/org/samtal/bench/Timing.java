package org.samtal.bench;

import org.HdrHistogram.Histogram;

/** Times of many equal requests. */
final class Timing {
    private static final double MICROS = 1000.0;

    /** Milliseconds; CPU of server and database per request. */
    record Result(String what, int requests, double p50, double p95, double p99, double cpu) {}

    private final Histogram micros = new Histogram(3);

    void add(long nanos) {
        micros.recordValue(nanos / 1000);
    }

    Result result(String what, double cpuMillis) {
        return new Result(
                what,
                (int) micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS,
                micros.getValueAtPercentile(95) / MICROS,
                micros.getValueAtPercentile(99) / MICROS,
                cpuMillis / Math.max(1, micros.getTotalCount()));
    }

    /** Runs a request so often without measuring, then as often again, and measures what the stack spends on it. */
    static Result of(String what, int times, Stack stack, Runnable request) {
        for (var i = 0; i < times; i++) {
            request.run();
        }
        stack.settle();
        var timing = new Timing();
        var before = stack.cpuMillis();
        for (var i = 0; i < times; i++) {
            var begin = System.nanoTime();
            request.run();
            timing.add(System.nanoTime() - begin);
        }
        return timing.result(what, stack.cpuMillis() - before);
    }
}

package org.samtal.bench;

import java.util.List;
import java.util.stream.Stream;

/** How much is measured, by system properties {@code bench.*}; the defaults are those of the published figures. */
record Options(
        List<String> databases, int warmUp, int mails, List<Integer> connections, List<Integer> sizes, int requests) {

    static Options fromSystem() {
        return new Options(
                list("bench.databases", "postgresql,h2"),
                Integer.getInteger("bench.warmup", 12_000),
                Integer.getInteger("bench.mails", 3_000),
                numbers("bench.connections", "1,4,16"),
                numbers("bench.sizes", "20000,200000"),
                Integer.getInteger("bench.requests", 300));
    }

    private static List<String> list(String name, String usual) {
        return List.of(System.getProperty(name, usual).split(","));
    }

    private static List<Integer> numbers(String name, String usual) {
        return Stream.of(System.getProperty(name, usual).split(","))
                .map(Integer::valueOf)
                .toList();
    }
}

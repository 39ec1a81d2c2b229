package org.samtal.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much is measured, by system properties {@code bench.*}; the defaults are those of the published figures.
 *
 * @param name of the two files with the results, so that a run in pieces keeps each
 * @param databases the measurement is repeated on each
 * @param parts what is measured: memory, ingest, visibility, pages; and mailboxes, which needs Dovecot
 * @param warmUp mails sent before anything but the cold figure is measured
 * @param mails sent for each figure of ingest
 * @param connections for each of which ingest is measured
 * @param sizes conversations the database is filled up to, in growing order; 0 for what the warm-up left
 * @param oldMails that lie in a mailbox which is connected
 * @param requests of each page, after as many that are not measured
 * @param javaOptions more options of the server's virtual machine, to compare them
 */
record Options(
        String name,
        List<String> databases,
        List<String> parts,
        int warmUp,
        int mails,
        List<Integer> connections,
        List<Integer> sizes,
        int oldMails,
        int requests,
        String javaOptions) {

    static Options fromSystem() {
        return new Options(
                System.getProperty("bench.name", "benchmark"),
                list("bench.databases", "postgresql,h2"),
                list("bench.parts", "memory,ingest,visibility,pages"),
                Integer.getInteger("bench.warmup", 12_000),
                Integer.getInteger("bench.mails", 3_000),
                numbers("bench.connections", "1,4,16"),
                numbers("bench.sizes", "0,20000,200000"),
                Integer.getInteger("bench.old", 200_000),
                Integer.getInteger("bench.requests", 1_000),
                System.getProperty("bench.java", ""));
    }

    boolean has(String part) {
        return parts.contains(part);
    }

    private static List<String> list(String name, String usual) {
        return Stream.of(System.getProperty(name, usual).split(","))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<Integer> numbers(String name, String usual) {
        return list(name, usual).stream().map(Integer::valueOf).toList();
    }
}

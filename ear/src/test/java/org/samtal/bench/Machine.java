package org.samtal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** What the machine offers: a figure is worth as much as the disk and the quiet it was measured on. */
record Machine(int cores, double loadAverage, long fsyncsPerSecond) {
    private static final int BLOCK = 8192;
    private static final Duration PROBE = Duration.ofSeconds(2);

    /** Looks at the machine now; the folder must lie on the disk of the database. */
    static Machine measured(Path folder) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(system.getAvailableProcessors(), system.getSystemLoadAverage(), fsyncs(folder));
    }

    /** Writes of 8 kB, each followed by fdatasync, one after the other. */
    private static long fsyncs(Path folder) {
        var file = folder.resolve("fsync-probe");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var end = System.nanoTime() + PROBE.toNanos();
            var count = 0L;
            while (System.nanoTime() < end) {
                channel.write(ByteBuffer.allocate(BLOCK), 0);
                channel.force(false);
                count++;
            }
            return count / PROBE.toSeconds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

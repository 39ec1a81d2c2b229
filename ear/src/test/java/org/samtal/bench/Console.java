package org.samtal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** Where the benchmark prints its table while it grows. */
final class Console {
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

    private Console() {}

    static void print(String line) {
        OUT.println(line);
    }
}

package org.samtal.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A command as an administrator types it, and what it printed. */
public record Command(int status, String output) {

    /** Runs a script with these variables and waits for its end. */
    public static Command run(Path script, Map<String, String> variables, Object... arguments) {
        var line = Stream.concat(Stream.of(script), Stream.of(arguments))
                .map(Object::toString)
                .toList();
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(variables);
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fails with the output unless the command ended with this status. */
    public Command expect(int wanted) {
        assertEquals(wanted, status, output);
        return this;
    }

    public List<String> lines() {
        return output.lines().toList();
    }
}

package org.samtal.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as a table for people and as JSON for comparing runs. */
final class Figures {
    private final List<String> lines = new ArrayList<>();
    private final JsonArrayBuilder rows = Json.createArrayBuilder();

    /** A section: a database in a certain size, with the machine as it was then. */
    void section(String database, String size, Machine machine) {
        line("");
        line("%s, %s (fsync %,d/s, load %.1f, %d cores)"
                .formatted(database, size, machine.fsyncsPerSecond(), machine.loadAverage(), machine.cores()));
        rows.add(Json.createObjectBuilder()
                .add("section", database)
                .add("size", size)
                .add("fsyncsPerSecond", machine.fsyncsPerSecond())
                .add("loadAverage", machine.loadAverage())
                .add("cores", machine.cores())
                .build());
    }

    void ingest(String what, Ingest.Result result) {
        line("  %-34s %2d connections %7.1f accepted/s %7.1f visible/s %6.2f ms CPU/mail (%.2f server + %.2f database)"
                .formatted(
                        what,
                        result.connections(),
                        result.accepted(),
                        result.visible(),
                        result.cpu(),
                        result.serverCpu(),
                        result.databaseCpu()));
        rows.add(Json.createObjectBuilder()
                .add("ingest", what)
                .add("connections", result.connections())
                .add("mails", result.mails())
                .add("acceptedPerSecond", result.accepted())
                .add("visiblePerSecond", result.visible())
                .add("serverCpuMillisPerMail", result.serverCpu())
                .add("databaseCpuMillisPerMail", result.databaseCpu())
                .build());
    }

    void timing(Timing.Result result) {
        line("  %-34s %5d times  p50 %7.1f ms  p95 %7.1f ms  p99 %7.1f ms  %6.2f ms CPU"
                .formatted(result.what(), result.requests(), result.p50(), result.p95(), result.p99(), result.cpu()));
        rows.add(Json.createObjectBuilder()
                .add("timing", result.what())
                .add("requests", result.requests())
                .add("p50Millis", result.p50())
                .add("p95Millis", result.p95())
                .add("p99Millis", result.p99())
                .add("cpuMillis", result.cpu())
                .build());
    }

    void value(String what, double value, String unit) {
        line("  %-34s %.1f %s".formatted(what, value, unit));
        rows.add(Json.createObjectBuilder()
                .add("value", what)
                .add("number", value)
                .add("unit", unit)
                .build());
    }

    /** Writes both forms into the folder. */
    void write(Path folder, String name) {
        JsonObject all = Json.createObjectBuilder()
                .add("measuredAt", Instant.now().toString())
                .add("rows", rows)
                .build();
        try {
            Files.writeString(folder.resolve(name + ".txt"), String.join("\n", lines) + "\n");
            Files.writeString(folder.resolve(name + ".json"), all.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String text) {
        lines.add(text);
        Console.print(text);
    }
}

package org.samtal.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table that a run of kills prints. */
final class Report {
    private final String database;
    private final Map<KillPoint, List<Duration>> recoveries = new TreeMap<>();
    private Verdict total = new Verdict(0, 0, List.of(), List.of(), List.of(), 0);

    Report(String database) {
        this.database = database;
    }

    void died(KillPoint point, Duration recovery) {
        recoveries.computeIfAbsent(point, first -> new ArrayList<>()).add(recovery);
    }

    void judged(Verdict verdict) {
        total = total.plus(verdict);
    }

    Verdict total() {
        return total;
    }

    @Override
    public String toString() {
        var table = new StringBuilder("\nkill -9 on " + database + "\n");
        table.append("%-14s%6s%12s  %s%n".formatted("point", "kills", "ready again", "moment"));
        recoveries.forEach((point, times) ->
                table.append("%-14s%6d%10.1f s  %s%n".formatted(point, times.size(), longest(times), point.moment())));
        table.append("kills %d, mails %d, replies %d, lost %d, doubled %d, ghosts %d, uncertain %d%n"
                .formatted(
                        recoveries.values().stream().mapToInt(List::size).sum(),
                        total.mails(),
                        total.replies(),
                        total.lost().size(),
                        total.doubled().size(),
                        total.ghosts().size(),
                        total.uncertain()));
        total.lost().forEach(id -> table.append("lost: ").append(id).append('\n'));
        total.doubled().forEach(id -> table.append("doubled: ").append(id).append('\n'));
        total.ghosts().forEach(id -> table.append("ghost: ").append(id).append('\n'));
        return table.toString();
    }

    private static double longest(List<Duration> times) {
        return times.stream().mapToLong(Duration::toMillis).max().orElse(0) / 1000.0;
    }
}

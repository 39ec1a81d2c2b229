package org.samtal.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.samtal.kill.Finding.Kind;

/** The table that a run of kills prints: what each point came to. */
final class Report {

    /** One death of the server, and how long it took until it was ready again. */
    private record Kill(KillPoint point, Instant at, Duration recovery) {}

    private final String database;
    private final List<Kill> kills = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int mails;
    private int replies;

    Report(String database) {
        this.database = database;
    }

    void died(KillPoint point, Instant at, Duration recovery) {
        kills.add(new Kill(point, at, recovery));
    }

    void judged(Verdict verdict) {
        mails += verdict.mails();
        replies += verdict.replies();
        findings.addAll(verdict.findings());
    }

    boolean isClean() {
        return new Verdict(mails, replies, findings).isClean();
    }

    void write(Path file) {
        try {
            Files.writeString(file, toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        var table = new StringBuilder(
                "\nkill -9 on " + database + ": " + mails + " mails and " + replies + " replies promised\n");
        table.append("%-14s%6s%6s%9s%11s%8s%11s%13s  %s%n"
                .formatted(
                        "point",
                        "kills",
                        "lost",
                        "doubled",
                        "uncertain",
                        "ghosts",
                        "misplaced",
                        "ready again",
                        "moment"));
        for (var point : EnumSet.allOf(KillPoint.class)) {
            var deaths = kills.stream().filter(kill -> kill.point == point).toList();
            if (!deaths.isEmpty()) {
                table.append(row(point.name(), deaths, blamedOn(deaths), point.moment()));
            }
        }
        table.append(row("all", kills, findings, ""));
        findings.forEach(
                finding -> table.append("%s at %s: %s%n".formatted(finding.kind(), finding.at(), finding.what())));
        return table.toString();
    }

    private static String row(String name, List<Kill> kills, List<Finding> findings, String moment) {
        var verdict = new Verdict(0, 0, findings);
        return "%-14s%6d%6d%9d%11d%8d%11d%11.1f s  %s%n"
                .formatted(
                        name,
                        kills.size(),
                        verdict.count(Kind.LOST),
                        verdict.count(Kind.DOUBLED),
                        verdict.count(Kind.UNCERTAIN),
                        verdict.count(Kind.GHOST),
                        verdict.count(Kind.MISPLACED),
                        longest(kills),
                        moment);
    }

    /** A finding is blamed on the first kill after it. */
    private List<Finding> blamedOn(List<Kill> deaths) {
        return findings.stream()
                .filter(finding -> kills.stream()
                        .filter(kill -> !kill.at.isBefore(finding.at()))
                        .findFirst()
                        .filter(deaths::contains)
                        .isPresent())
                .toList();
    }

    private static double longest(List<Kill> kills) {
        return kills.stream().mapToLong(kill -> kill.recovery.toMillis()).max().orElse(0) / 1000.0;
    }
}

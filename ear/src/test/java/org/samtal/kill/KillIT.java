package org.samtal.kill;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Places;

/**
 * kill -9 under load: nothing promised is lost, nothing is stored or sent twice. Each build kills seven times;
 * {@code ./mvnw -Pkill verify -Dkills=300 -Dsamtal.db=h2} kills as often as told, over all points in turn.
 */
class KillIT {
    private static final Logger LOG = Logger.getLogger(KillIT.class.getName());
    private static final int ROUND = 16;

    /** Kills at these points, one after the other, on this database. */
    private record Plan(String database, List<KillPoint> points) {
        String name() {
            return database + " " + points.stream().distinct().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> promisesShouldBeKept() {
        return plans().map(plan -> DynamicTest.dynamicTest(plan.name(), () -> kill(plan)));
    }

    private static Stream<Plan> plans() {
        var kills = Integer.getInteger("kills", 0);
        if (kills == 0) {
            return Stream.of(
                    new Plan(
                            "postgresql",
                            List.of(
                                    KillPoint.I3,
                                    KillPoint.O7_COPIED,
                                    KillPoint.T1_COMMITTED,
                                    KillPoint.I7,
                                    KillPoint.O6)),
                    new Plan("h2", List.of(KillPoint.JOURNAL, KillPoint.O4)));
        }
        var points = points();
        var inTurn = IntStream.range(0, kills)
                .mapToObj(i -> points.get(i % points.size()))
                .toList();
        return Stream.of(new Plan(System.getProperty("samtal.db", "postgresql"), inTurn));
    }

    /** All of them, or those that {@code -Dkill.points=I7,O6} names. */
    private static List<KillPoint> points() {
        var named = System.getProperty("kill.points", "");
        return named.isEmpty()
                ? List.of(KillPoint.values())
                : Arrays.stream(named.split(",")).map(KillPoint::valueOf).toList();
    }

    private static void kill(Plan plan) {
        var report = new Report(plan.database());
        for (var from = 0; from < plan.points().size(); from += ROUND) {
            var to = Math.min(plan.points().size(), from + ROUND);
            round(plan.database(), plan.points().subList(from, to), report);
        }
        LOG.info(report::toString);
        assertTrue(report.isClean(), report::toString);
    }

    /** Load and kills on a fresh installation, and then, in peace, the verdict. */
    private static void round(String database, List<KillPoint> points, Report report) {
        var results = Places.results("kill");
        var name = database + "-" + System.currentTimeMillis();
        try (var ledger = new Ledger(results.resolve("ledger-" + name + ".tsv"));
                var victim = new Victim(Database.durable(database), ledger)) {
            var product = victim.product();
            var copies = points.contains(KillPoint.O8);
            try (var load = Load.start(product, new Desk(product).inboxAddress(), ledger, copies)
                    .andTo(victim.dovecot(), ledger)) {
                for (var point : points) {
                    load.awaitProgress(ledger);
                    report.died(point, victim.die(point), victim.revive());
                }
            }
            report.judged(Auditor.judge(victim, ledger, Snapshot.AFTER_A_KILL));
            report.write(results.resolve("report-" + name + ".txt"));
        }
    }
}

package org.samtal.kill;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * kill -9 under load: nothing promised is lost, nothing is stored or sent twice. Each build kills five times;
 * {@code ./mvnw -Pkill verify -Dkills=300 -Dsamtal.db=h2} kills as often as told, over all points in turn.
 */
class KillIT {
    private static final Logger LOG = Logger.getLogger(KillIT.class.getName());
    private static final int ROUND = 16;

    /** Kills at these points, one after the other, on this database. */
    private record Plan(String database, List<KillPoint> points) {}

    @TestFactory
    Stream<DynamicTest> promisesShouldBeKept() {
        return plans().map(plan -> DynamicTest.dynamicTest(plan.database(), () -> kill(plan)));
    }

    private static Stream<Plan> plans() {
        var kills = Integer.getInteger("kills", 0);
        if (kills == 0) {
            return Stream.of(
                    new Plan("postgresql", List.of(KillPoint.T1_COMMITTED, KillPoint.I7, KillPoint.O6)),
                    new Plan("h2", List.of(KillPoint.JOURNAL, KillPoint.O4)));
        }
        var all = KillPoint.values();
        var points =
                IntStream.range(0, kills).mapToObj(i -> all[i % all.length]).toList();
        return Stream.of(new Plan(System.getProperty("samtal.db", "postgresql"), points));
    }

    private static void kill(Plan plan) {
        var report = new Report(plan.database());
        for (var from = 0; from < plan.points().size(); from += ROUND) {
            var to = Math.min(plan.points().size(), from + ROUND);
            round(plan.database(), plan.points().subList(from, to), report);
        }
        LOG.info(report::toString);
        assertTrue(report.total().isClean(), report::toString);
    }

    /** Load and kills on a fresh installation, and then, in peace, the verdict. */
    private static void round(String database, List<KillPoint> points, Report report) {
        var file = Places.results("kill").resolve("ledger-" + database + "-" + System.currentTimeMillis() + ".tsv");
        try (var victim = new Victim(Database.durable(database));
                var ledger = new Ledger(file)) {
            var product = victim.product();
            try (var load = Load.start(product, new Desk(product).inboxAddress(), ledger)) {
                for (var point : points) {
                    victim.die(point);
                    report.died(point, victim.revive());
                }
            }
            report.judged(new Auditor(product, victim.peer(), ledger).judge());
        }
    }
}

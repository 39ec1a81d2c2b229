package org.samtal.kill;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.samtal.harness.Await;
import org.samtal.harness.Database;
import org.samtal.harness.Desk;
import org.samtal.harness.Places;
import org.samtal.harness.Postgres;
import org.samtal.harness.Reaction;
import org.samtal.harness.SmtpPeer.Phase;

/**
 * Mail under load for minutes while everything around it fails at random: the server is killed, the database stopped or killed, the
 * mailbox's server restarted or made to forget its numbers, the next mail server busy or silent. A hundred mailboxes are fetched, thirty of them from a server that never answers. Nothing promised is lost or
 * doubled.
 *
 * <p>{@code ./mvnw -Psoak verify}; {@code -Dsoak.seed=…} repeats the faults of a run in their order.
 */
@EnabledIfSystemProperty(named = "soak.minutes", matches = "[1-9]\\d*")
class MailSoakIT {
    private static final Logger LOG = Logger.getLogger(MailSoakIT.class.getName());
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final int PEACE_SECONDS = 15;
    /** Beside the one that answers leave through. */
    private static final int ALIVE = 69;

    private static final int DEAD = 30;
    private static final String BUSY = "451 4.3.2 Please come again";

    /** What may go wrong around the product, and with it. */
    private enum Fault {
        SERVER_KILLED,
        DATABASE_STOPPED,
        DATABASE_KILLED,
        MAILBOX_RESTARTED,
        NUMBERS_FORGOTTEN,
        NEXT_SERVER_BUSY,
        NEXT_SERVER_SILENT
    }

    @Test
    void mailShouldOutliveEveryFault() {
        var seed = Long.getLong("soak.seed", System.nanoTime());
        var random = new Random(seed);
        var end = Instant.now().plus(Duration.ofMinutes(Long.getLong("soak.minutes")));
        var results = Places.results("kill");
        var database = Database.durablePostgresql();
        try (var ledger = new Ledger(results.resolve("ledger-soak-" + System.currentTimeMillis() + ".tsv"));
                var victim = new Victim(database, ledger)) {
            var told = new StringBuilder("faults of seed " + seed + ":");
            var inbox = new Desk(victim.product()).inboxAddress();
            victim.crowd(ALIVE, DEAD);
            try (var load = Load.start(victim.product(), inbox, ledger, true)
                    .andTo(victim.dovecot(), ledger)
                    .andTo(victim.dovecot(), boxes(), ledger)) {
                while (Instant.now().isBefore(end)) {
                    load.awaitProgress(ledger);
                    Await.pause(Duration.ofSeconds(random.nextInt(PEACE_SECONDS)));
                    var fault = Fault.values()[random.nextInt(Fault.values().length)];
                    told.append(' ').append(fault);
                    happen(fault, victim, database);
                }
                load.awaitProgress(ledger);
            }
            var verdict = Auditor.judge(victim, ledger, Snapshot.AFTER_MANY_FAULTS);
            told.append(", ").append(victim.swallowed()).append(" connections never answered");
            LOG.info(() -> told + "\n" + verdict);
            assertTrue(verdict.isClean(), () -> told + "\n" + verdict);
        }
    }

    private static List<String> boxes() {
        return IntStream.range(0, ALIVE).mapToObj(Victim::box).toList();
    }

    private static void happen(Fault fault, Victim victim, Postgres database) {
        switch (fault) {
            case SERVER_KILLED -> {
                victim.die(KillPoint.RANDOM);
                victim.revive();
            }
            case DATABASE_STOPPED -> withoutDatabase(database, database::stop);
            case DATABASE_KILLED -> withoutDatabase(database, database::kill);
            case MAILBOX_RESTARTED -> victim.dovecot().restart();
            case NUMBERS_FORGOTTEN -> victim.dovecot().forgetNumbers();
            case NEXT_SERVER_BUSY -> misbehave(victim, Phase.DATA, Reaction.answer(BUSY));
            case NEXT_SERVER_SILENT -> misbehave(victim, Phase.GREETING, Reaction.silence(SHORT));
        }
    }

    private static void withoutDatabase(Postgres database, Runnable fault) {
        fault.run();
        Await.pause(SHORT);
        database.start();
    }

    private static void misbehave(Victim victim, Phase phase, Reaction reaction) {
        victim.peer().whenever(phase, reaction);
        Await.pause(SHORT);
        victim.behave();
    }
}

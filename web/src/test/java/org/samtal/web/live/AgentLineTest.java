package org.samtal.web.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samtal.team.Density;
import org.samtal.team.Language;
import org.samtal.team.SignedIn;
import org.samtal.team.Theme;
import org.samtal.testing.FixedClock;
import org.samtal.web.live.LiveTickets.Ticket;

/** S56: how much a browser may say, and how long it may say nothing. */
class AgentLineTest {
    private final FixedClock clock = new FixedClock();
    private final AgentLine line = new AgentLine(
            (Session) Proxy.newProxyInstance(
                    Session.class.getClassLoader(), new Class<?>[] {Session.class}, (self, method, arguments) -> null),
            new Ticket(
                    new SignedIn(
                            7, "Elin", "elin@example.com", "AGENT", Language.SV, Theme.AUTO, Density.COMFORTABLE, 1),
                    "session",
                    clock.instant()),
            Set.of(1L),
            clock.instant());

    @Test
    void lineShouldBeGivenUpAfterAMinuteOfSilence() {
        clock.pass(Duration.ofSeconds(60));
        assertFalse(line.isSilent(clock.instant()));

        clock.pass(Duration.ofSeconds(1));

        assertTrue(line.isSilent(clock.instant()));
    }

    @Test
    void answerToABeatShouldKeepTheLine() {
        clock.pass(Duration.ofSeconds(50));
        line.mayAsk(clock.instant());

        clock.pass(Duration.ofSeconds(50));

        assertFalse(line.isSilent(clock.instant()));
    }

    @Test
    void messagesShouldBeLimitedByTheMinute() {
        for (var message = 0; message < 100; message++) {
            assertTrue(line.mayAsk(clock.instant()));
        }
        assertFalse(line.mayAsk(clock.instant()));

        clock.pass(Duration.ofSeconds(61));

        assertTrue(line.mayAsk(clock.instant()));
    }
}

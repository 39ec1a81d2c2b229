package org.samtal.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samtal.team.Density;
import org.samtal.team.Language;
import org.samtal.team.SignIns;
import org.samtal.team.SignedIn;
import org.samtal.team.Theme;
import org.samtal.testing.FixedClock;

/** How long a session of the screens lives. */
class SessionsTest {
    private static final SignedIn AGENT =
            new SignedIn(7, "Elin", "elin@example.com", "AGENT", Language.SV, Theme.AUTO, Density.COMFORTABLE, 1);
    private static final Map<String, String> BACKGROUND = Map.of(Sessions.BACKGROUND_HEADER, "true");
    private static final Map<String, String> PERSON = Map.of();

    private final FixedClock clock = new FixedClock();
    private final Sessions sessions = new Sessions();
    private Map<String, Object> session;

    SessionsTest() {
        sessions.clock = clock;
        sessions.signIns = new UnchangedAgent();
        sessions.begin(request(PERSON), AGENT);
    }

    /** S64. */
    @Test
    void sessionShouldEndAfterHalfAnHourOfNothingButBackgroundRequests() {
        for (var minute = 1; minute < 30; minute++) {
            clock.pass(Duration.ofMinutes(1));
            assertEquals(Optional.of(AGENT), sessions.current(request(BACKGROUND)));
        }

        clock.pass(Duration.ofMinutes(1));

        assertEquals(Optional.empty(), sessions.current(request(BACKGROUND)));
    }

    /** S62. */
    @Test
    void workShouldProlongASessionButNotPastTwelveHours() {
        for (var minutes = 20; minutes < 12 * 60; minutes += 20) {
            clock.pass(Duration.ofMinutes(20));
            assertEquals(Optional.of(AGENT), sessions.current(request(PERSON)));
        }

        clock.pass(Duration.ofMinutes(20));

        assertEquals(Optional.empty(), sessions.current(request(PERSON)));
    }

    private HttpServletRequest request(Map<String, String> headers) {
        return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getHeader" -> headers.get(arguments[0]);
            case "getRequestURI" -> "/app/inbox";
            case "getSession" -> session(arguments == null || Boolean.TRUE.equals(arguments[0]));
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private HttpSession session(boolean create) {
        if (session == null && create) {
            session = new HashMap<>();
        }
        var kept = session;
        return kept == null
                ? null
                : proxy(HttpSession.class, (name, arguments) -> switch (name) {
                    case "getAttribute" -> kept.get(arguments[0]);
                    case "setAttribute" -> kept.put(arguments[0].toString(), arguments[1]);
                    case "setMaxInactiveInterval" -> null;
                    case "invalidate" -> session = null;
                    default -> throw new UnsupportedOperationException(name);
                });
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private static final class UnchangedAgent extends SignIns {
        @Override
        public Optional<SignedIn> byCredentials(long agentId, long credentialsVersion) {
            return Optional.of(AGENT);
        }
    }
}

package org.samtal.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.samtal.team.SignIns;
import org.samtal.team.SignedIn;

/**
 * Begins, continues and ends the sessions of the screens.
 *
 * <p>A session gets a new id when somebody signs in (S62), ends on the server when it ends (ASVS 7.4.1), and is never
 * prolonged by what the browser asks on its own (S64).
 */
@ApplicationScoped
public class Sessions {

    /** Header of requests that a script makes without the person doing anything: they don't prolong the session. */
    public static final String BACKGROUND_HEADER = "Samtal-Background";

    private static final String ATTRIBUTE = AgentSession.class.getName();

    @Inject
    SignIns signIns;

    @Inject
    Clock clock;

    /** Signs somebody in; what was in the session of before is gone, its id too. */
    public void begin(HttpServletRequest request, SignedIn agent) {
        end(request);
        keep(request.getSession(true), AgentSession.begin(agent, clock.instant()));
    }

    /** Goes on under a new id after the person changed the own account, such as the password. */
    public void renew(HttpServletRequest request, SignedIn changed) {
        find(request).ifPresent(session -> {
            request.changeSessionId();
            keep(request.getSession(), session.as(changed));
        });
    }

    /** Goes on as it was after the person changed the own name or look. */
    public void update(HttpServletRequest request, SignedIn changed) {
        find(request).ifPresent(session -> keep(request.getSession(), session.as(changed)));
    }

    /** Ends the session, if there is one, on the server. */
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who is signed in, as long as neither time nor a change of the credentials has ended it. */
    Optional<SignedIn> current(HttpServletRequest request) {
        var now = clock.instant();
        var found = find(request);
        var current = found.filter(session -> !session.isOver(now));
        if (current.isPresent() && current.get().mustBeChecked(now)) {
            current = current.filter(this::isUnchanged).map(session -> session.checked(now));
        }
        if (found.isPresent() && current.isEmpty()) {
            end(request);
            return Optional.empty();
        }
        current.map(session -> isBackground(request) ? session : session.active(now))
                .ifPresent(session -> keep(request.getSession(), session));
        return current.map(AgentSession::agent);
    }

    private boolean isUnchanged(AgentSession session) {
        return signIns.byCredentials(session.agent().agentId(), session.agent().credentialsVersion())
                .isPresent();
    }

    private static boolean isBackground(HttpServletRequest request) {
        return request.getHeader(BACKGROUND_HEADER) != null
                || request.getHeader("Upgrade") != null
                || new RequestTarget(request.getRequestURI()).isResource();
    }

    private static Optional<AgentSession> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ATTRIBUTE))
                .map(AgentSession.class::cast);
    }

    private static void keep(HttpSession session, AgentSession state) {
        session.setMaxInactiveInterval((int) AgentSession.IDLE.toSeconds());
        session.setAttribute(ATTRIBUTE, state);
    }
}

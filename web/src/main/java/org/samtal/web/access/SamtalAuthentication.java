package org.samtal.web.access;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.samtal.api.ApiTokens;
import org.samtal.kernel.DatabaseOutage;
import org.samtal.kernel.OutageLog;
import org.samtal.team.SignIns;
import org.samtal.team.SignedIn;

/**
 * The one authentication mechanism: finds out who asks.
 *
 * <p>The REST interface is stateless: a bearer token, and a password only to make one. Everything else lives in a
 * session that the sign-in page begins. It never answers itself; the wall behind it knows what a stranger may open, and
 * how a program or a person is told.
 */
@ApplicationScoped
public class SamtalAuthentication implements HttpAuthenticationMechanism {

    private static final String TOKENS = "/api/v1/tokens";

    @Inject
    SignIns signIns;

    @Inject
    ApiTokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    OutageLog outages;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var agent = agent(request);
        if (agent.isEmpty()) {
            return context.doNothing();
        }
        Identity.set(request, agent.get());
        var caller = "agent:" + agent.get().agentId();
        return context.notifyContainerAboutLogin(caller, Set.of(agent.get().role()));
    }

    /** An exception here would end as a bare failure of the container, before anybody could put it into words. */
    private Optional<SignedIn> agent(HttpServletRequest request) {
        try {
            return new RequestTarget(request.getRequestURI()).isApi() ? ofProgram(request) : sessions.current(request);
        } catch (EJBException failed) {
            if (!DatabaseOutage.isBehind(failed)) {
                throw failed;
            }
            outages.note("A caller was put off", failed);
            Identity.leaveUnknown(request);
            return Optional.empty();
        }
    }

    private Optional<SignedIn> ofProgram(HttpServletRequest request) {
        var header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (request.getMethod().equals("POST") && request.getRequestURI().equals(TOKENS)) {
            return Authorization.basic(header).flatMap(password -> byPassword(request, password));
        }
        return Authorization.bearer(header).flatMap(tokens::owner);
    }

    private Optional<SignedIn> byPassword(HttpServletRequest request, Authorization.Password given) {
        var result = signIns.byPassword(given.email(), given.password(), request.getRemoteAddr());
        if (result.signedIn().isEmpty()) {
            Identity.refuse(request, result.retryAfter().toSeconds());
        }
        return result.signedIn();
    }
}

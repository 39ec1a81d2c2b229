package org.samtal.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samtal.access.CurrentActor;
import org.samtal.access.Origin;
import org.samtal.kernel.Actor;
import org.samtal.kernel.Actor.AnonymousActor;
import org.samtal.team.SignedIn;

/**
 * Lets only those who are signed in open screens and the REST interface, and runs the rest of the request as them.
 *
 * <p>Signed in or not is all that is decided by address; what one may do is decided by each front door. A servlet that
 * goes on in another thread must carry the actor there itself.
 */
public class WallFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Origin origin;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var target = new RequestTarget(request.getRequestURI());
        var agent = Identity.of(request);
        if (Identity.isUnknown(request) && (target.isApi() || target.isScreen())) {
            Stranger.putOff(request, response, target);
        } else if (agent.isEmpty() && target.isApi()) {
            Stranger.refuseProgram(request, response);
        } else if (agent.isEmpty() && target.isScreen()) {
            Stranger.sendToSignIn(request, response);
        } else if (agent.isEmpty() && Stranger.sendsTooMuch(request)) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            Actor actor = agent.<Actor>map(SignedIn::actor).orElseGet(AnonymousActor::new);
            try (var ignoredOrigin = origin.from(request.getRemoteAddr());
                    var ignoredActor = currentActor.as(actor)) {
                chain.doFilter(request, response);
            }
        }
    }
}

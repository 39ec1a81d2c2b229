package org.samtal.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.samtal.team.SignIns;
import org.samtal.team.SignedIn;

/** Signs a person in at a page: begins the session, brings the person's look, and goes where the person wanted to go. */
@RequestScoped
public class SignInForm {

    private static final ReturnPath INBOX = new ReturnPath("/app/inbox");

    @Inject
    SignIns signIns;

    @Inject
    Sessions sessions;

    @Inject
    LookCookies lookCookies;

    @Inject
    HttpServletRequest request;

    @Inject
    ExternalContext external;

    /**
     * Tries address and password.
     *
     * @return how many seconds the next try must wait, when this one was refused
     */
    public Optional<Long> signIn(String email, String password) throws IOException {
        var result = signIns.byPassword(email, password, request.getRemoteAddr());
        if (result.signedIn().isPresent()) {
            begin(result.signedIn().get());
            return Optional.empty();
        }
        return Optional.of(result.retryAfter().plusMillis(999).toSeconds());
    }

    /** The screen the person wanted, when the sign-in came in between. */
    Optional<ReturnPath> wanted() {
        return Optional.ofNullable(request.getParameter("return")).flatMap(ReturnPath::of);
    }

    private void begin(SignedIn agent) throws IOException {
        sessions.begin(request, agent);
        var response = (HttpServletResponse) external.getResponse();
        lookCookies.write(response, agent.language(), agent.theme(), agent.density());
        external.redirect(wanted().orElse(INBOX).value());
    }
}

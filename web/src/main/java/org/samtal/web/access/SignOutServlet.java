package org.samtal.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.samtal.team.SignIns;

/** Signs a person out: the session ends on the server, so its cookie is worth nothing from then on (ASVS 7.4.1). */
@WebServlet("/logout")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Sessions sessions;

    @Inject
    transient SignIns signIns;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (Identity.of(request).isPresent()) {
            signIns.signedOut();
        }
        sessions.end(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/login");
    }
}

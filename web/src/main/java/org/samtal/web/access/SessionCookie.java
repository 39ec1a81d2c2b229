package org.samtal.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import org.samtal.kernel.Settings;

/**
 * Sets the session cookie up: unreadable for scripts, not sent by other sites' writes, and under TLS bound to this one
 * host by its name (ASVS 3.3).
 *
 * <p>In code, since it depends on the address the installation is given.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final String NAME = "samtal-session";

    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setName(settings.tls() ? "__Host-" + NAME : NAME);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.tls());
        cookie.setAttribute("SameSite", "Lax");
    }
}

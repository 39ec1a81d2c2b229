package org.samtal.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Ends the sockets of a session with the session: whoever has signed out hears nothing more (S63). */
@WebListener
public class SessionWatch implements HttpSessionListener {
    @Inject
    AgentLines lines;

    @Override
    public void sessionDestroyed(HttpSessionEvent end) {
        lines.end(end.getSession().getId());
    }
}

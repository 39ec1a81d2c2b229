package org.samtal.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.samtal.web.access.OwnPages;

/**
 * Lets a handshake through that comes from one of our own pages and has a ticket; refuses every other with 403 (S54).
 */
@WebFilter(urlPatterns = "/live", asyncSupported = true)
public class LiveDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient LiveTickets tickets;

    @Inject
    transient OwnPages ownPages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var ticket = Optional.ofNullable(request.getParameter("ticket")).orElse("");
        if (ownPages.began(request) && tickets.redeem(ticket)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}

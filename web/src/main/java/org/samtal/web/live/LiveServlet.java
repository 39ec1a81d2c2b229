package org.samtal.web.live;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.samtal.web.access.Identity;

/**
 * What a page asks for over HTTP: a ticket for its socket, or, where no socket gets through, what has changed.
 *
 * <p>{@code POST /app/live/ticket} and {@code GET /app/live/feed?after=1:345,2:77}.
 */
@WebServlet("/app/live/*")
public class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient LiveTickets tickets;

    @Inject
    transient FeedAnswers answers;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var agent = Identity.of(request);
        if (!"/ticket".equals(request.getPathInfo()) || agent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var ticket = tickets.issue(agent.get(), request.getSession().getId());
        send(response, Json.createObjectBuilder().add("ticket", ticket).build().toString());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/feed".equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var after = Optional.ofNullable(request.getParameter("after")).orElse("");
        send(response, answers.after(Positions.ofText(after)));
    }

    private static void send(HttpServletResponse response, String json) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json);
    }
}

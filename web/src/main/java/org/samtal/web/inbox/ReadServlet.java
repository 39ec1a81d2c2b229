package org.samtal.web.inbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.samtal.conversation.Conversations;
import org.samtal.kernel.DomainException.NotFound;

/**
 * Notes how far an agent has read: {@code POST /app/read?conversation=17&seq=4}.
 *
 * <p>A message that comes while its thread stands open is noted without anybody doing anything, so this is no action of
 * a page: its request says that it is made in the background and prolongs no session (S64).
 */
@WebServlet("/app/read")
public class ReadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Conversations conversations;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var conversation = number(request, "conversation");
        var seq = number(request, "seq").filter(place -> place <= Integer.MAX_VALUE);
        if (conversation.isEmpty() || seq.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            conversations.markRead(conversation.get(), seq.get().intValue());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotFound missing) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Optional<Long> number(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}

package org.samtal.web.inbox;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.samtal.conversation.DraftKind;
import org.samtal.conversation.DraftView;
import org.samtal.conversation.Drafts;
import org.samtal.kernel.DomainException;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.DomainException.NotFound;

/**
 * Keeps drafts while they are written: {@code POST /app/draft} with conversation, kind, content and the revision it goes on
 * from answers with the new one; {@code GET /app/draft?conversation=17} gives them back. No content lets go of a draft.
 *
 * <p>409 says that another desk was faster, 404 that there is no such conversation for this agent.
 */
@WebServlet("/app/draft")
public class DraftServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Drafts drafts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var list = Json.createArrayBuilder();
            drafts.of(number(request, "conversation"))
                    .forEach(draft -> list.add(Json.createObjectBuilder()
                            .add("kind", name(draft))
                            .add("revision", draft.revision())
                            .add("content", draft.content())));
            write(response, list.build());
        } catch (NotFound missing) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var revision = keep(request);
            write(response, Json.createObjectBuilder().add("revision", revision).build());
        } catch (NotFound missing) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (Conflict faster) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } catch (DomainException | IllegalArgumentException refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private long keep(HttpServletRequest request) {
        var conversation = number(request, "conversation");
        var kind = DraftKind.valueOf(text(request, "kind").toUpperCase(Locale.ROOT));
        var revision = number(request, "revision");
        var content = text(request, "content");
        if (content.isEmpty()) {
            drafts.discard(conversation, kind, revision);
            return 0;
        }
        return drafts.keep(conversation, kind, content, revision);
    }

    private static String name(DraftView draft) {
        return draft.kind().name().toLowerCase(Locale.ROOT);
    }

    private static long number(HttpServletRequest request, String name) {
        return Optional.of(text(request, name))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void write(HttpServletResponse response, JsonStructure json) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.toString());
    }
}

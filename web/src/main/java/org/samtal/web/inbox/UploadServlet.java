package org.samtal.web.inbox;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.samtal.kernel.DomainException;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.upload.Uploads;
import org.samtal.web.app.Look;
import org.samtal.web.app.Page;
import org.samtal.web.app.Texts;
import org.samtal.web.file.Picture;

/**
 * Takes files while an agent is still writing: {@code POST /app/uploads?name=report.pdf&type=application/pdf} with the bytes
 * as they are, {@code GET /app/uploads/{id}} for a picture, and {@code DELETE /app/uploads/{id}}.
 *
 * <p>The type stands in the address, since a body that called itself a form would be read as one. The answer names the file;
 * a refusal says in the reader's words why.
 */
@WebServlet("/app/uploads/*")
public class UploadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    transient Uploads uploads;

    @Inject
    transient Page page;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var content = request.getInputStream().readNBytes(uploads.maximumSize() + 1);
            var upload = uploads.add(parameter(request, "name"), parameter(request, "type"), content);
            response.setStatus(HttpServletResponse.SC_CREATED);
            write(
                    response,
                    Json.createObjectBuilder()
                            .add("id", upload.id())
                            .add("name", upload.name())
                            .add("icon", Icons.file(upload.contentType()))
                            .add("size", Look.size(upload.size(), page.getLocale()))
                            .build());
        } catch (Rejected refusal) {
            response.setStatus(UNPROCESSABLE);
            write(
                    response,
                    Json.createObjectBuilder().add("text", text(refusal)).build());
        }
    }

    /** A picture within what is being written, drawn anew like every picture; nothing else is shown. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Picture.send(uploads.content(id(request)), response);
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        try {
            uploads.discard(id(request));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotFound missing) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String id(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    }

    private String text(DomainException refusal) {
        return Texts.text(page.getLocale(), refusal.key(), refusal.arguments().toArray());
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void write(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}

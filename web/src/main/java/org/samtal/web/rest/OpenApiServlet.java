package org.samtal.web.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/**
 * Gives out the contract of the API: as YAML (RFC 9512), or as JSON to who asks for that by {@code Accept} or {@code
 * ?format=json}.
 *
 * <p>Not by the server's own mechanism, which drops parts of the document and lets pages of every site read it.
 */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var json = wantsJson(request);
        response.setContentType(json ? "application/json" : "application/yaml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Vary", "Accept");
        var document = json ? "/META-INF/openapi.json" : "/META-INF/openapi.yaml";
        try (var contract = OpenApiServlet.class.getResourceAsStream(document)) {
            contract.transferTo(response.getOutputStream());
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return "json".equalsIgnoreCase(request.getParameter("format"))
                || (accept != null && accept.contains("json") && !accept.contains("yaml"));
    }
}

package org.samtal.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.samtal.team.Language;

/** Changes the language of the sign-in page, with or without scripts. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LookCookies lookCookies;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        lookCookies.write(response, Language.of(parameter(request, "language")));
        var back = ReturnPath.of(parameter(request, "return"))
                .map(path -> "?return=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8))
                .orElse("");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/login" + back);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}

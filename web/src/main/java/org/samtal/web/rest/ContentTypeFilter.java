package org.samtal.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.samtal.web.rest.problem.ProblemAnswer;
import org.samtal.web.rest.problem.ProblemKind;

/**
 * Refuses a Content-Type that is none before the API sees it.
 *
 * <p>The container answers such a request with a page of its own, while a program that calls the API reads problem
 * documents (S90).
 */
@WebFilter("/api/*")
public class ContentTypeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** The form of RFC 9110, 8.3.1; what follows the first semicolon is left to the API. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("\\s*[\\w!#$%&'*+.^`|~-]++/[\\w!#$%&'*+.^`|~-]++\\s*(;.*)?");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var type = request.getContentType();
        if (type == null || MEDIA_TYPE.matcher(type).matches()) {
            chain.doFilter(request, response);
        } else {
            ProblemAnswer.write(request, response, ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
    }
}

package org.samtal.web.app;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Serves a resource under its address with the hash, which may be kept for ever, or without, which may not. */
@WebFilter(urlPatterns = Resources.ROOT + "*")
public class ResourceFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern WITH_HASH = Pattern.compile(Resources.ROOT + "([0-9a-f]{12})/(.+)");

    @Inject
    transient Resources resources;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        var hashed = WITH_HASH.matcher(request.getServletPath());
        if (!hashed.matches()) {
            response.setHeader("Cache-Control", "no-cache");
            chain.doFilter(request, response);
            return;
        }
        var current = hashed.group(1).equals(resources.getHash());
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        request.getRequestDispatcher(Resources.ROOT + hashed.group(2)).forward(request, response);
    }
}

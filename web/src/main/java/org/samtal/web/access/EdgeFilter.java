package org.samtal.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samtal.kernel.Settings;

/**
 * The first thing a request meets: sets the security headers and turns away what was not meant for this server, came
 * without TLS, or was sent by a page of another site.
 *
 * <p>The refusals have no body, since nobody who uses the product as it is meant ever sees one.
 */
public class EdgeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Settings settings;

    private transient PublicAddress base;

    @PostConstruct
    void readPublicAddress() {
        base = PublicAddress.of(settings.baseUrl());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var target = new RequestTarget(request.getRequestURI());
        SecurityHeaders.apply(response, target, base.isTls());
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // The container has thrown away what was set before the failure.
            chain.doFilter(request, new OnePolicyResponse(response));
            return;
        }
        var host = request.getHeader("Host");
        if (host == null || !base.accepts(host) || target.isAmbiguous()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (base.isTls() && !request.isSecure()) {
            sendToTls(request, response);
        } else if (ForeignWrite.isOne(request, base)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, new OnePolicyResponse(response));
        }
    }

    /** What was already sent in the clear can't be taken back, so only reading is sent on. */
    private void sendToTls(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", base.secured(request.getRequestURI() + (query == null ? "" : "?" + query)));
    }
}

package org.samtal.web.app;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;
import org.samtal.kernel.DatabaseOutage;
import org.samtal.kernel.OutageLog;
import org.samtal.web.rest.problem.ProblemKind;

/**
 * Logs once what made a page fail, under a code that the error page shows. A database that is away is no failure of the
 * page: the browser is asked to come back.
 *
 * <p>A page that has expired is no failure of ours: its answer says so, and it has no code to look up.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class FailureLog extends HttpFilter {
    /** Name of the request attribute with the code. */
    static final String CODE = "org.samtal.failure";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FailureLog.class.getName());

    @Inject
    transient OutageLog outages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(ERROR_EXCEPTION) instanceof Throwable problem) {
            name(problem, request, response);
        }
        chain.doFilter(request, response);
    }

    private void name(Throwable problem, HttpServletRequest request, HttpServletResponse response) {
        if (isExpired(problem)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } else if (DatabaseOutage.isBehind(problem)) {
            outages.note("A page was put off", problem);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setIntHeader(
                    "Retry-After", ProblemKind.UNAVAILABLE.retryAfter().orElseThrow());
        } else {
            var code = Integer.toHexString(ThreadLocalRandom.current().nextInt(0x100000, 0x1000000));
            request.setAttribute(CODE, code);
            LOG.log(Level.SEVERE, problem, () -> "Failure " + code + " at " + request.getAttribute(ERROR_REQUEST_URI));
        }
    }

    /** Whether the page was open for too long, or somebody made it up: nothing that whoever runs the server can mend. */
    private static boolean isExpired(Throwable problem) {
        return problem instanceof ViewExpiredException || problem instanceof CspException;
    }
}

package org.samtal.web.rest.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.kernel.OutageLog;

/** Turns every error of the API into a problem document. What is no fault of the caller is logged, once and here. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    HttpHeaders request;

    @Inject
    OutageLog outages;

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 400) {
            return answer.getResponse();
        }
        var problems = new Problems(request.getAcceptableLanguages());
        var refusal = Refusal.of(error);
        if (refusal.kind() == ProblemKind.UNAVAILABLE) {
            outages.note("A request to the API was put off", error);
        }
        var problem = refusal.kind() == ProblemKind.INTERNAL
                ? problems.describeFailure(logged(error))
                : problems.describe(refusal);
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(problems.locale())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem);
        refusal.kind().retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        if (error instanceof WebApplicationException answer
                && answer.getResponse().getHeaders().containsKey(HttpHeaders.ALLOW)) {
            response.header(HttpHeaders.ALLOW, answer.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return response.build();
    }

    private static String logged(Throwable error) {
        var number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "A request to the API failed, number " + number, error);
        return number;
    }
}

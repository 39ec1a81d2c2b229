package org.samtal.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.samtal.api.Answer;
import org.samtal.api.IdempotencyKeys;
import org.samtal.kernel.Secrets;
import org.samtal.web.rest.json.RecordWriter;

/** Runs the writes of the API through {@link IdempotencyKeys}. */
@Interceptor
@Once
@Priority(Interceptor.Priority.APPLICATION)
public class OnceInterceptor {

    static final String KEY = "Idempotency-Key";

    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    IdempotencyKeys keys;

    @Inject
    Secrets secrets;

    @Inject
    HttpServletRequest request;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var key = request.getHeader(KEY);
        var answer =
                key == null ? keys.unkeyed(() -> perform(call)) : keys.once(key, digest(call), () -> perform(call));
        return response(answer);
    }

    /** Keyed, since a body may hold a password. Made of what was read, so white space does not count. */
    private String digest(InvocationContext call) {
        var text = new StringBuilder(request.getMethod()).append(' ').append(request.getRequestURI());
        for (var parameter : call.getParameters()) {
            if (parameter instanceof Record body) {
                text.append('\n').append(RecordWriter.text(body));
            }
        }
        return secrets.sign("idempotency", text.toString());
    }

    private static Answer perform(InvocationContext call) throws Exception {
        var response = (Response) call.proceed();
        var location = response.getHeaderString(HttpHeaders.LOCATION);
        return new Answer(
                response.getStatus(),
                location == null ? "" : location,
                response.getEntity() instanceof Record body ? RecordWriter.text(body) : "");
    }

    private static Response response(Answer answer) {
        var response = Response.status(answer.status());
        if (!answer.location().isEmpty()) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (!answer.body().isEmpty()) {
            response.type(MediaType.APPLICATION_JSON_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                    .entity(answer.body());
        }
        if (answer.replayed()) {
            response.header(REPLAYED, true);
        }
        return response.build();
    }
}

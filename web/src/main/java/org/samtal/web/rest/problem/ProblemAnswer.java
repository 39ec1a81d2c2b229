package org.samtal.web.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.samtal.web.rest.json.RecordWriter;

/** Answers with a problem document where a request never reaches the API, as when nobody is signed in. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    /** Writes status, language and document. */
    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind)
            throws IOException {
        var problems = new Problems(Collections.list(request.getLocales()));
        var problem = problems.describe(Refusal.of(kind));
        response.setStatus(problem.status());
        kind.retryAfter().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
        response.setContentType(Problem.MEDIA_TYPE + ";charset=UTF-8");
        response.setHeader("Content-Language", problems.locale().toLanguageTag());
        RecordWriter.write(problem, response.getWriter());
    }
}

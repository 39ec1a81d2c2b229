package org.samtal.web.rest.problem;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/** Answers with a problem document where a request never reaches the API, as when nobody is signed in. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    /** Writes status, language and document. */
    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind)
            throws IOException {
        var problems = new Problems(Collections.list(request.getLocales()));
        var problem = problems.describe(Refusal.of(kind));
        var document = Json.createObjectBuilder()
                .add("type", problem.type())
                .add("title", problem.title())
                .add("status", problem.status())
                .add("detail", problem.detail())
                .build();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE + ";charset=UTF-8");
        response.setHeader("Content-Language", problems.locale().toLanguageTag());
        response.getWriter().write(document.toString());
    }
}

package org.samtal.web.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.kernel.DatabaseOutage;
import org.samtal.kernel.DomainException;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.web.rest.json.MalformedInput;

/** What an error means to the caller: its kind, the text that explains it, and the input that must change. */
record Refusal(ProblemKind kind, String key, List<Object> arguments, String field) {

    static Refusal of(ProblemKind kind) {
        return new Refusal(kind, kind.detailKey(), List.of(), "");
    }

    static Refusal of(Throwable error) {
        return find(error, MalformedInput.class)
                .map(input -> new Refusal(ProblemKind.MALFORMED, input.key(), input.arguments(), input.field()))
                .or(() -> DomainException.behind(error).map(Refusal::ofDomain))
                .or(() -> find(error, WebApplicationException.class)
                        .map(refused ->
                                of(ProblemKind.ofStatus(refused.getResponse().getStatus()))))
                .orElseGet(() -> of(DatabaseOutage.isBehind(error) ? ProblemKind.UNAVAILABLE : ProblemKind.INTERNAL));
    }

    private static Refusal ofDomain(DomainException refusal) {
        if (refusal instanceof NotFound) {
            return of(ProblemKind.NOT_FOUND);
        }
        if (refusal instanceof Rejected rejected) {
            return new Refusal(ProblemKind.REJECTED, refusal.key(), refusal.arguments(), rejected.field());
        }
        var kind = refusal instanceof Conflict ? ProblemKind.CONFLICT : ProblemKind.FORBIDDEN;
        return new Refusal(kind, refusal.key(), refusal.arguments(), "");
    }

    private static <T extends Throwable> Optional<T> find(Throwable error, Class<T> type) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}

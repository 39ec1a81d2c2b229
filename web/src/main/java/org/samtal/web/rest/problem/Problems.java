package org.samtal.web.rest.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts refusals into words. */
final class Problems {

    private final Wording wording;

    /** @param wanted the caller's languages, best first */
    Problems(List<Locale> wanted) {
        this.wording = Wording.in(wanted);
    }

    Locale locale() {
        return wording.locale();
    }

    Problem describe(Refusal refusal) {
        var kind = refusal.kind();
        var detail = wording.find(refusal.key(), refusal.arguments())
                .or(() -> wording.find(kind.detailKey(), List.of()))
                .orElseThrow();
        return new Problem(
                kind.type(),
                wording.find(kind.titleKey(), List.of()).orElseThrow(),
                kind.status(),
                detail,
                Optional.of(refusal.field()).filter(Predicate.not(String::isEmpty)));
    }

    /** An error nobody foresaw: the number leads whoever runs the installation to the entry in its log. */
    Problem describeFailure(String number) {
        return describe(new Refusal(ProblemKind.INTERNAL, ProblemKind.INTERNAL.detailKey(), List.of(number), ""));
    }
}

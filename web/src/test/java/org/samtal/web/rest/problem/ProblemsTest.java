package org.samtal.web.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.DomainException.Forbidden;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.web.rest.json.MalformedInput;

class ProblemsTest {

    private static final List<Locale> ENGLISH = List.of(Locale.ENGLISH);

    private static Problem describe(Throwable error) {
        return new Problems(ENGLISH).describe(Refusal.of(error));
    }

    @Test
    void notFoundShouldSayNothingOfTheReason() {
        var problem = describe(new NotFound("inbox.missing"));

        assertEquals(
                new Problem(
                        "urn:problem-type:samtal:not-found",
                        "Not found",
                        404,
                        "There is no such thing, or you may not see it.",
                        Optional.empty()),
                problem);
    }

    @Test
    void rejectedShouldNameTheField() {
        var problem = describe(new Rejected("text", "api.json.enum", "one, two"));

        assertEquals(422, problem.status());
        assertEquals(Optional.of("text"), problem.field());
        assertEquals("Must be one of: one, two.", problem.detail());
    }

    @Test
    void malformedInputShouldBeA400() {
        var problem = describe(new MalformedInput("items[2].name", "api.json.unknown"));

        assertEquals(400, problem.status());
        assertEquals(Optional.of("items[2].name"), problem.field());
    }

    @Test
    void wrappedRefusalsShouldBeUnwrapped() {
        var wrapped = new EJBException(new RuntimeException(new Conflict("conflict.changed")));

        assertEquals(409, describe(wrapped).status());
    }

    @Test
    void forbiddenShouldBeA403() {
        assertEquals(403, describe(new Forbidden("access.forbidden")).status());
    }

    @Test
    void databaseThatIsAwayShouldBeA503() {
        var outage = new EJBException(new RuntimeException(new SQLException("The connection was closed", "08006")));

        assertEquals(503, describe(outage).status());
        assertEquals(OptionalInt.of(5), Refusal.of(outage).kind().retryAfter());
    }

    @Test
    void s90UnforeseenErrorsShouldTellNothingOfTheInside() {
        var problem = describe(new IllegalStateException("select * from agent; java.lang.Secret"));

        assertEquals(500, problem.status());
        assertFalse(problem.toString().contains("agent"));
        assertFalse(problem.toString().contains("java"));
    }

    @Test
    void problemShouldSpeakTheFirstLanguageThatIsKnown() {
        var swedish = List.of(Locale.FRENCH, Locale.forLanguageTag("sv-SE"), Locale.ENGLISH);

        var problem = new Problems(swedish).describe(Refusal.of(new NotFound("inbox.missing")));

        assertEquals("Hittades inte", problem.title());
    }

    @Test
    void problemShouldSpeakEnglishToEverybodyElse() {
        var problem = new Problems(List.of(new Locale("*"))).describe(Refusal.of(new NotFound("inbox.missing")));

        assertEquals("Not found", problem.title());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindShouldHaveItsWordsInBothLanguages(ProblemKind kind) {
        var english = new Problems(ENGLISH).describe(Refusal.of(kind));
        var swedish = new Problems(List.of(Locale.forLanguageTag("sv"))).describe(Refusal.of(kind));

        assertFalse(english.detail().isBlank());
        assertFalse(swedish.detail().equals(english.detail()));
    }
}

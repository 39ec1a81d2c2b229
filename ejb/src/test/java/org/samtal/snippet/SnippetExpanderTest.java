package org.samtal.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.kernel.DomainException.Rejected;

/** What becomes of the placeholders of a text. */
class SnippetExpanderTest {

    private static final SnippetValues VALUES =
            new SnippetValues("Helena Bergqvist", "Åsa Berg", "Charger in bay 4", "Support", 17);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hello {{customer.first}},;Hello Helena,",
                "Hello {{ customer }}!;Hello Helena Bergqvist!",
                "{{agent.first}} of {{inbox}};Åsa of Support",
                "#{{number}}: {{subject}};#17: Charger in bay 4",
                "Hello {{customer.first|there}};Hello Helena",
                "No placeholder { } {{}} here;No placeholder { } {{}} here"
            })
    void valueShouldStandInThePlace(String text, String expanded) {
        assertEquals(expanded, SnippetExpander.expand(text, VALUES));
    }

    @Test
    void whatIsNotKnownShouldBeLeftOutOrReplaced() {
        var values = new SnippetValues("ada@example.com", "Åsa", "", "Support", 1);

        assertEquals("Hello there,", SnippetExpander.expand("Hello {{customer.first|there}},", values));
        assertEquals("Hello ,", SnippetExpander.expand("Hello {{customer.first}},", values));
    }

    /** What a customer calls themselves is a text, not a template. */
    @Test
    void s84ValueShouldNotBeExpandedAgain() {
        var values = new SnippetValues("{{agent}} $1 \\ ${x} #{y}", "Åsa", "", "", 1);

        assertEquals("{{agent}} $1 \\ ${x} #{y}", SnippetExpander.expand("{{customer}}", values));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{password}}", "Hello {{customer.last}}", "{{7*7}}", "{{customer|x}} {{agent.class}}"})
    void s84PlaceholderThatDoesNotExistShouldBeRefused(String text) {
        var refused = assertThrows(Rejected.class, () -> new SnippetDraft("", "Greeting", text));

        assertEquals("snippet.placeholder.unknown", refused.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${customer}", "#{customer}", "<% customer %>", "[[customer]]"})
    void s84OtherMarksShouldMeanNothing(String text) {
        assertEquals(text, SnippetExpander.expand(new SnippetDraft("", "Greeting", text).text(), VALUES));
    }
}

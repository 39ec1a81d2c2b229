package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a comment names. */
class MentionedNamesTest {

    private static final List<String> NAMES = List.of("Åsa", "Åsa Berg", "Mona Lund", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Mona Lund, look | Mona Lund",
                "See @åsa berg. | Åsa Berg",
                "@Åsa and @Mona Lund | Åsa,Mona Lund",
                "(@Åsa) | Åsa",
                "@Åsa Bergman | Åsa",
                "@Mona Lundgren | ''",
                "mona@Åsa | ''",
                "ada@example.com | ''",
                "@ | ''",
                "Nobody | ''"
            })
    void namesBehindTheSignShouldBeFound(String text, String names) {
        var found = MentionedNames.in(text, NAMES).stream()
                .map(MentionedNames.Place::name)
                .collect(Collectors.toList());

        assertEquals(names.isEmpty() ? List.of() : Arrays.asList(names.split(",")), found);
    }
}

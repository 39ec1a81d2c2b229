package org.samtal.web.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

    enum State {
        ON_ITS_WAY
    }

    record Part(String name, int size) {}

    record Parcel(
            long id,
            State state,
            Instant sentAt,
            List<Part> parts,
            Optional<Part> gift,
            OptionalLong weight,
            boolean paid) {}

    record Note(Optional<String> text, OptionalInt pages) {}

    @Test
    void writerShouldWriteEveryComponentInItsOrder() {
        var parcel = new Parcel(
                4,
                State.ON_ITS_WAY,
                Instant.parse("2026-11-22T09:30:00.25Z"),
                List.of(new Part("lid", 2)),
                Optional.of(new Part("bow", 1)),
                OptionalLong.of(900),
                true);

        assertEquals(
                """
                {"id":4,"state":"on_its_way","sentAt":"2026-11-22T09:30:00.250Z","parts":[{"name":"lid","size":2}],\
                "gift":{"name":"bow","size":1},"weight":900,"paid":true}""",
                RecordWriter.text(parcel));
    }

    @Test
    void writerShouldWriteNullForWhatIsEmpty() {
        assertEquals(
                "{\"text\":null,\"pages\":null}", RecordWriter.text(new Note(Optional.empty(), OptionalInt.empty())));
    }

    @Test
    void writerShouldEscapeText() {
        assertEquals(
                "{\"name\":\"\\\"å\\u0001\\n</script>\",\"size\":0}",
                RecordWriter.text(new Part("\"å\u0001\n</script>", 0)));
    }
}

package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samtal.channel.Recipient;
import org.samtal.kernel.DomainException.Rejected;

class AddresseesTest {

    @Test
    void nameMayStandBeforeTheAddress() {
        var chosen = Addressees.of(List.of("Bo Ek <Bo@Example.com>", "eva@example.com"), List.of(), List.of());

        assertEquals(
                List.of(new Recipient("Bo Ek", "bo@example.com"), new Recipient("", "eva@example.com")), chosen.to());
    }

    @Test
    void commaInAQuotedNameShouldNotDivide() {
        assertEquals(
                List.of("\"Ek, Bo\" <bo@example.com>", "eva@example.com"),
                Addressees.split("\"Ek, Bo\" <bo@example.com>, eva@example.com;"));
        assertEquals(
                "Ek, Bo",
                Addressees.of(List.of("\"Ek, Bo\" <bo@example.com>"), List.of(), List.of())
                        .to()
                        .get(0)
                        .name());
    }

    @Test
    void everybodyShouldGetItOnce() {
        var chosen = Addressees.of(
                List.of("bo@example.com"),
                List.of("eva@example.com", "BO@example.com"),
                List.of("eva@example.com", "chef@example.com"));

        assertEquals(List.of("eva@example.com"), addresses(chosen.cc()));
        assertEquals(List.of("chef@example.com"), addresses(chosen.bcc()));
    }

    @Test
    void whatIsNoAddressShouldBeNamed() {
        var refusal =
                assertThrows(Rejected.class, () -> Addressees.of(List.of("bo@example.com"), List.of("eva"), List.of()));

        assertEquals("cc", refusal.field());
        assertEquals(List.of("eva"), refusal.arguments());
    }

    @Test
    void s30HeaderShouldNotBeWrittenThroughAnAddressee() {
        assertThrows(
                Rejected.class,
                () -> Addressees.of(List.of("bo@example.com\r\nBcc: eve@example.com"), List.of(), List.of()));
        assertEquals(
                "a Bcc: eve@example.com",
                Addressees.of(List.of("a\r\nBcc: eve@example.com <bo@example.com>"), List.of(), List.of())
                        .to()
                        .get(0)
                        .name());
    }

    @Test
    void crowdShouldBeRefused() {
        var crowd =
                IntStream.range(0, 101).mapToObj(i -> "a" + i + "@example.com").toList();

        assertThrows(Rejected.class, () -> Addressees.of(crowd, List.of(), List.of()));
        assertThrows(Rejected.class, () -> Addressees.of(List.of(), crowd.subList(0, 1), List.of()));
    }

    private static List<String> addresses(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::address).toList();
    }
}

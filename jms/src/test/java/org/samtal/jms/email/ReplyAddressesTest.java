package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samtal.channel.Recipient;

class ReplyAddressesTest {

    @Test
    void replyToShouldBeRead() {
        assertEquals(List.of("ada@home.example"), replyTo("Reply-To: Ada at home <ADA@home.example>"));
    }

    @Test
    void severalAddressesShouldEachCountOnce() {
        assertEquals(
                List.of("ada@home.example", "bo@example.com"),
                replyTo("Reply-To: ada@home.example, Bo <bo@example.com>,\n ada@home.example"));
    }

    @Test
    void replyToTheWriterShouldBeLeftOut() {
        assertEquals(List.of(), replyTo("Reply-To: Ada Berg <ada@example.com>"));
    }

    @Test
    void writerAmongOthersShouldBeKept() {
        assertEquals(
                List.of("ada@example.com", "bo@example.com"), replyTo("Reply-To: ada@example.com, bo@example.com"));
    }

    @Test
    void s38UnreadableAddressShouldBeIgnored() {
        assertEquals(List.of("bo@example.com"), replyTo("Reply-To: nobody at all, <a@b@c>, bo@example.com"));
    }

    @Test
    void addressOfAMailingListShouldBeIgnored() {
        assertEquals(
                List.of(),
                replyTo("Reply-To: talk@lists.example\nList-Id: <talk.lists.example>\nCc: talk@lists.example"));
    }

    @Test
    void listAddressShouldBeKnownByListPostToo() {
        assertEquals(
                List.of("ada@home.example"),
                replyTo("Reply-To: ada@home.example, talk@lists.example\nList-Post: <mailto:talk@lists.example>"));
    }

    @Test
    void crowdShouldBeCut() {
        var crowd = IntStream.range(0, 30)
                .mapToObj(i -> "someone" + i + "@example.com")
                .collect(Collectors.joining(",\n ", "Reply-To: ", ""));

        assertEquals(10, replyTo(crowd).size());
    }

    private static List<String> replyTo(String headers) {
        var mail = "From: Ada <ada@example.com>\nTo: support@inbox.localhost\n" + headers + "\n\nHello\n";
        return new MimeReader(Clock.systemUTC(), Duration.ofSeconds(10))
                .read(Deliveries.of(mail)).replyTo().stream()
                        .map(Recipient::address)
                        .toList();
    }
}

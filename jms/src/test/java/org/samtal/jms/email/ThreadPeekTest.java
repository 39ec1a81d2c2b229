package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ThreadPeekTest {

    @Test
    void firstReferenceShouldNameTheThread() {
        var peek = at("Message-ID: <three@a>\nIn-Reply-To: <two@a>\nReferences: <one@a>\n <two@a>\n");

        assertEquals(new ThreadPeek("<three@a>", "<one@a>"), peek);
    }

    @Test
    void answeredMailShouldNameTheThreadWhereThereAreNoReferences() {
        assertEquals(new ThreadPeek("<three@a>", "<two@a>"), at("Message-ID: <three@a>\nIn-Reply-To: <two@a>\n"));
    }

    @Test
    void mailShouldNotBelongToItself() {
        assertEquals(new ThreadPeek("<one@a>", ""), at("Message-ID: <one@a>\nReferences: <one@a>\n"));
    }

    @Test
    void mailWithoutIdsShouldHaveNone() {
        assertEquals(new ThreadPeek("", ""), at("Subject: Hello\n"));
    }

    private static ThreadPeek at(String headers) {
        var raw = (headers + "\nText\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return ThreadPeek.at(raw, Clock.systemUTC());
    }
}

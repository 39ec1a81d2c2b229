package org.samtal.jms.email;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.jms.email.mime.MimeParser;
import org.samtal.jms.email.mime.ParseBudget;

/** S25: who has sent a mail is what our own server says, and nothing else. */
class SenderCheckTest {
    private static final String OURS = "mx.nordvik.example";
    private static final String PASS =
            "Authentication-Results: mx.nordvik.example; dmarc=pass header.from=nordvik.example\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PASS,
                "Authentication-Results: MX.nordvik.example 1;\r\n spf=fail smtp.mailfrom=x@y.example;\r\n dmarc=pass (p=reject dis=none) header.from=Nordvik.example\r\n",
                "Authentication-Results: mx.nordvik.example (a; dmarc=fail (b)); dkim=none; dmarc = pass\r\n",
                "Authentication-Results: other.example; dmarc=fail\r\n" + PASS
            })
    void s25WordOfOurServerShouldCount(String field) {
        assertTrue(passed(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authentication-Results: mx.nordvik.example; dmarc=fail header.from=nordvik.example\r\n",
                "Authentication-Results: mx.nordvik.example; dmarc=none\r\n",
                "Authentication-Results: mx.nordvik.example; spf=pass; dkim=pass\r\n",
                "Authentication-Results: mx.nordvik.example; dmarc=passed\r\n",
                "Authentication-Results: mx.nordvik.example; dmarc=pass header.from=evil.example\r\n",
                "Authentication-Results: mx.nordvik.example; dmarc=fail (dmarc=pass)\r\n",
                "Authentication-Results: mx.nordvik.example; x=y\r\n" + PASS,
                "Authentication-Results: mx.nordvik.example.evil.example; dmarc=pass\r\n",
                "X-Authentication-Results: mx.nordvik.example; dmarc=pass\r\n",
                "From: <eve@evil.example>\r\n" + PASS
            })
    void s25AnythingElseShouldNotCount(String field) {
        assertFalse(passed(field));
    }

    /** S25, S35: a comment that never ends hides what follows it, and costs no more than its letters. */
    @Test
    void s25OpenCommentShouldHideWhatFollows() {
        var deep = "(".repeat(30_000);

        assertFalse(passed("Authentication-Results: mx.nordvik.example; " + deep + "; dmarc=pass\r\n"));
    }

    @Test
    void s25NobodyShouldBeBelievedWhereNoServerIsNamed() {
        assertFalse(SenderCheck.passed(MimeParser.headers(mail(PASS), budget()), ""));
    }

    private static boolean passed(String field) {
        return SenderCheck.passed(MimeParser.headers(mail(field), budget()), OURS);
    }

    private static byte[] mail(String field) {
        return (field + "From: Asa <asa@nordvik.example>\r\nSubject: Re\r\n\r\nHi\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static ParseBudget budget() {
        return new ParseBudget(Clock.systemUTC(), Duration.ofSeconds(10));
    }
}

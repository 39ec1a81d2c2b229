package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void addressesShouldCompareInTheirNormalForm() {
        assertEquals(new EmailAddress("ada@example.com"), new EmailAddress("  Ada@EXAMPLE.com "));
    }

    @Test
    void partsShouldBeReadableApart() {
        var address = new EmailAddress("support+c1.ab@inbox.localhost");

        assertEquals("support+c1.ab", address.localPart());
        assertEquals("inbox.localhost", address.domain());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "a.b+c@sub.example.co.uk",
                "o'neil@example.com",
                "åsa@exempel.se",
                "x@localhost",
                "1@2.se"
            })
    void ordinaryAddressesShouldBeRead(String text) {
        assertTrue(EmailAddress.parse(text).isPresent(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@",
                "<aaa@bbb.com>ccc@ddd.com",
                "a@b@c.com",
                "=?utf-8?q?a=40b.com?=@example.com",
                "ada@exa mple.com",
                "\"ada lovelace\"@example.com",
                "ada(comment)@example.com",
                "a..b@example.com",
                "ada@example.com\r\nBcc: x@y.z",
                "ada@example.",
                "group:ada@example.com;"
            })
    void s38AddressesThatParsersDisagreeOnShouldBeRefused(String text) {
        assertTrue(EmailAddress.parse(text).isEmpty(), text);
    }
}

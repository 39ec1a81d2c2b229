package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, ada@example.com",
        " Ada.Lovelace@Example.COM , ada.lovelace@example.com",
        "ada+tag@example.com, ada+tag@example.com",
        "o'brien@example.co.uk, o'brien@example.co.uk",
        "åsa@example.com, åsa@example.com",
        "ada@Räksmörgås.se, ada@xn--rksmrgs-5wao1o.se",
        "ada@localhost, ada@localhost"
    })
    void s38MailboxesShouldHaveOneNormalForm(String written, String normal) {
        assertEquals(normal, new EmailAddress(written).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "ada",
                "ada@",
                "@example.com",
                "ada@@example.com",
                "<aaa@bbb.com>ccc@ddd.com",
                "ada@example.com,eve@example.com",
                "ada@example.com eve@example.com",
                "ada(x)@example.com",
                "\"ada\"@example.com",
                "ada@[127.0.0.1]",
                "=?utf-8?q?ada?=@example.com ",
                "ada@example..com",
                "ada..l@example.com",
                ".ada@example.com",
                "ada.@example.com",
                "ada@-example.com",
                "ada@example-.com",
                "ada@example.com.",
                "ada@exa_mple.com",
                "ada\r\n@example.com",
                "ada@exam\nple.com",
                "ada\u0000@example.com",
                "ada@example.com\u0000",
                "ada\u200b@example.com",
                "group:ada@example.com;",
                "ada@exam ple.com",
                "a da@example.com",
                "ada@example.com>",
                "<ada@example.com>",
                "ada:x@example.com",
                "ada;x@example.com"
            })
    void s38AnythingElseShouldBeRefused(String written) {
        assertTrue(EmailAddress.parse(written).isEmpty(), written);
        assertThrows(DomainException.Rejected.class, () -> new EmailAddress(written));
    }

    @Test
    void s38TooLongPartsShouldBeRefused() {
        assertTrue(EmailAddress.parse("a".repeat(65) + "@example.com").isEmpty());
        assertTrue(EmailAddress.parse("a@" + "b".repeat(64) + ".com").isEmpty());
        assertTrue(EmailAddress.parse("a@" + "b.".repeat(130) + "com").isEmpty());
        assertTrue(EmailAddress.parse("a".repeat(1_000_000) + "@example.com").isEmpty());
    }

    @Test
    void partsShouldBeReadable() {
        var address = new EmailAddress("ada+7@example.com");

        assertEquals("ada+7", address.localPart());
        assertEquals("example.com", address.domain());
    }
}

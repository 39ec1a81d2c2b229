package org.samtal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.channel.Recipient;

/** What is read of a mail that an agent passes on, as mail programs write it. */
class PassedOnMailTest {

    private static final Recipient ADA = new Recipient("Ada Berg", "ada@example.com");

    private static final String GMAIL =
            """
            @fwd

            She is a good customer.

            ---------- Forwarded message ---------
            From: Ada Berg <ada@example.com>
            Date: Mon, Nov 30, 2026 at 9:12 AM
            Subject: The charger
            To: <mona@nordvik.example>


            It does not start.

            Ada
            """;

    private static final String OUTLOOK =
            """
            @FWD
            ________________________________
            Från: Ada Berg <ada@example.com>
            Skickat: den 30 november 2026 09:12
            Till: Mona <mona@nordvik.example>
            Ämne: The charger

            It does not start.

            Ada
            """;

    private static final String APPLE =
            """
            @fwd

            Begin forwarded message:

            > From: Ada Berg <ada@example.com>
            > Subject: The charger
            > Date: 30 November 2026 at 09:12
            > To: mona@nordvik.example
            >\s
            > It does not start.
            >\s
            > Ada
            """;

    private static final String OLD_OUTLOOK =
            """
            @fwd

            *Von:* Ada Berg [mailto:ada@example.com]
            *Gesendet:* Montag, 30. November 2026 09:12
            *Betreff:* The charger

            It does not start.

            Ada
            """;

    @ParameterizedTest
    @ValueSource(strings = {GMAIL, OUTLOOK, APPLE, OLD_OUTLOOK})
    void customersMailShouldBeReadAsProgramsWriteIt(String text) {
        var mail = PassedOnMail.of(text).orElseThrow();

        assertEquals(ADA, mail.writer());
        assertEquals("The charger", mail.subject());
        assertEquals("It does not start.\n\nAda", mail.text());
    }

    @Test
    void wordsOfTheAgentShouldBeApart() {
        assertEquals(
                "She is a good customer.", PassedOnMail.of(GMAIL).orElseThrow().words());
        assertEquals("", PassedOnMail.of(APPLE).orElseThrow().words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "@fwd",
                "@fwd\n\nSee below",
                "@fwd\n\nFrom: somebody",
                "Please @fwd\n\nFrom: Ada <ada@example.com>\n\nHello",
                "@fwd it\n\nFrom: Ada <ada@example.com>\n\nHello"
            })
    void whatNamesNobodyOrDoesNotBeginSoShouldBeNone(String text) {
        assertEquals(Optional.empty(), PassedOnMail.of(text));
    }

    @Test
    void s35LongMailShouldBeReadInOneGo() {
        var text = "@fwd\n" + "> ".repeat(200_000) + "\n" + "From: x\n".repeat(100_000);

        assertEquals(Optional.empty(), PassedOnMail.of(text));
    }
}

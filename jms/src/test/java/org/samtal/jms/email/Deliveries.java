package org.samtal.jms.email;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.samtal.channel.ChannelKind;
import org.samtal.intake.ClaimedDelivery;

/** Raw mails in the hands of a worker. */
final class Deliveries {

    private Deliveries() {}

    static ClaimedDelivery of(byte[] content) {
        return of("envelope@example.com", content);
    }

    static ClaimedDelivery of(String envelopeFrom, byte[] content) {
        return new ClaimedDelivery(
                1,
                1,
                true,
                1,
                ChannelKind.EMAIL,
                envelopeFrom,
                "support@inbox.localhost",
                Instant.parse("2026-11-22T12:00:00Z"),
                Optional.empty(),
                "0".repeat(64),
                content);
    }

    static ClaimedDelivery of(String mail) {
        return of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}

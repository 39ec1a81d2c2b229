package org.samtal.jms.email;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail says it was written (RFC 5322, 3.3), as far as that can be true. */
final class MailDates {

    private static final Instant BEFORE_MAIL = Instant.parse("1980-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(2);

    private MailDates() {}

    /** The date in the header; the time of arrival where it is missing, unreadable or absurd. */
    static Instant sentAt(Optional<String> header, Instant receivedAt) {
        return header.flatMap(MailDates::parse)
                .filter(date -> date.isAfter(BEFORE_MAIL) && date.isBefore(receivedAt.plus(CLOCKS_DIFFER)))
                .orElse(receivedAt);
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(new MailDateFormat().parse(text).toInstant());
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }
}

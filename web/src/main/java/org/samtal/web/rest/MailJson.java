package org.samtal.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.intake.QuarantineRow;
import org.samtal.kernel.Slice;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.OutgoingMailRow;

/** Mails as administrators' programs see them: those that leave, and those that could not be read. */
final class MailJson {

    private MailJson() {}

    /** A mail that left, waits or failed. */
    record Outgoing(long id, long conversationId, String to, String subject, DeliveryState state, String messageId) {

        static Outgoing of(OutgoingMailRow row) {
            return new Outgoing(
                    row.id(), row.conversationId(), row.to(), row.subject(), row.state(), row.rfcMessageId());
        }
    }

    /** A page of outgoing mails. */
    record OutgoingPage(List<Outgoing> items, Optional<String> next) {

        static OutgoingPage of(Slice<OutgoingMailRow> slice) {
            return new OutgoingPage(slice.items().stream().map(Outgoing::of).toList(), slice.next());
        }
    }

    /** A message that could not be read. */
    record Quarantined(long id, Instant receivedAt, String reason, long size) {

        static Quarantined of(QuarantineRow row) {
            return new Quarantined(row.id(), row.receivedAt(), row.reason(), row.size());
        }
    }

    /** A page of the quarantine. */
    record QuarantinePage(List<Quarantined> items, Optional<String> next) {

        static QuarantinePage of(Slice<QuarantineRow> slice) {
            return new QuarantinePage(
                    slice.items().stream().map(Quarantined::of).toList(), slice.next());
        }
    }
}

package org.samtal.intake;

import java.time.Instant;
import java.util.Optional;
import org.samtal.file.FileRef;
import org.samtal.kernel.RfcIds;

/** A raw message for one of its inboxes, on the way into the table. */
record NewDelivery(RawMessage raw, RawMessage.Target target, FileRef content) {

    /** The same for a byte-equal copy. */
    String key() {
        return raw.channel() + ":" + target.inboxId() + ":" + content.sha256();
    }

    /** What a reply that waits for this message looks for. */
    Optional<String> messageHash() {
        return hash(raw.rfcMessageId());
    }

    /** What others of its thread, which have to keep their order, have in common with it. */
    Optional<String> threadHash() {
        return hash(raw.threadMessageId());
    }

    /** Its first try, once it has a row. */
    ClaimedDelivery accepted(Row row) {
        return ClaimedDelivery.fresh(this, row);
    }

    private static Optional<String> hash(String rfcMessageId) {
        return rfcMessageId.isBlank() ? Optional.empty() : Optional.of(RfcIds.hash(rfcMessageId));
    }

    /** What the database has given it. */
    record Row(long id, Instant receivedAt) {}
}

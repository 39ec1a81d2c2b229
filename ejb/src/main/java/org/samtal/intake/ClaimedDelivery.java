package org.samtal.intake;

import java.time.Instant;
import java.util.Optional;
import org.samtal.channel.ChannelKind;

/**
 * A raw message in the hands of one worker.
 *
 * @param attempt which try this is, from 1
 * @param leased whether the row says so too; the first try of what was accepted a moment ago goes without
 * @param threadHash of the Message-ID of the first message in its thread, empty for one that answers nothing
 * @param rawSha256 digest of the content
 */
public record ClaimedDelivery(
        long id,
        int attempt,
        boolean leased,
        long inboxId,
        ChannelKind channel,
        String envelopeFrom,
        String envelopeTo,
        Instant receivedAt,
        Optional<String> threadHash,
        String rawSha256,
        byte[] content) {

    /** The first try of a message that nobody else can know of yet. */
    static ClaimedDelivery fresh(NewDelivery arrived, NewDelivery.Row row) {
        var raw = arrived.raw();
        return new ClaimedDelivery(
                row.id(),
                1,
                false,
                arrived.target().inboxId(),
                raw.channel(),
                raw.envelopeFrom(),
                arrived.target().address(),
                row.receivedAt(),
                arrived.threadHash(),
                arrived.content().sha256(),
                raw.content());
    }

    /** The same with the bytes that lay with the files. */
    ClaimedDelivery with(byte[] raw) {
        return new ClaimedDelivery(
                id,
                attempt,
                leased,
                inboxId,
                channel,
                envelopeFrom,
                envelopeTo,
                receivedAt,
                threadHash,
                rawSha256,
                raw);
    }

    /** How many tries the row counts while this one lasts: the fencing token, since every other try raises it. */
    int token() {
        return leased ? attempt : attempt - 1;
    }

    /** The state of the row while this try lasts. */
    IntakeState held() {
        return leased ? IntakeState.CLAIMED : IntakeState.ACCEPTED;
    }
}

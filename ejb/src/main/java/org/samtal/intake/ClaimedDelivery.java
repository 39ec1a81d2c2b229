package org.samtal.intake;

import java.time.Instant;
import org.samtal.channel.ChannelKind;

/**
 * A raw message in the hands of one worker.
 *
 * @param attempt which try this is, from 1; also the fencing token
 * @param rawSha256 digest of the content
 */
public record ClaimedDelivery(
        long id,
        int attempt,
        long inboxId,
        ChannelKind channel,
        String envelopeFrom,
        String envelopeTo,
        Instant receivedAt,
        String rawSha256,
        byte[] content) {

    /** The same with the bytes that lay with the files. */
    ClaimedDelivery with(byte[] raw) {
        return new ClaimedDelivery(id, attempt, inboxId, channel, envelopeFrom, envelopeTo, receivedAt, rawSha256, raw);
    }
}

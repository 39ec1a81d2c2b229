package org.samtal.intake;

import java.util.List;
import org.samtal.channel.ChannelKind;

/**
 * A message exactly as it came, before anybody tried to understand it.
 *
 * @param envelopeFrom the sender of the envelope, empty for a bounce
 * @param targets the inboxes it is for, each with the address it was sent to
 * @param rfcMessageId the Message-ID header where a quick look found one, empty otherwise; lets a reply wait for its
 *     parent
 * @param threadMessageId the Message-ID of the first message of the thread it says it belongs to, empty where it answers
 *     nothing; lets messages of one thread keep their order
 * @param content the raw bytes
 */
public record RawMessage(
        ChannelKind channel,
        String envelopeFrom,
        List<Target> targets,
        String rfcMessageId,
        String threadMessageId,
        byte[] content) {

    /** One inbox and the address that led to it. */
    public record Target(long inboxId, String address) {}
}

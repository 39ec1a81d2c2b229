package org.samtal.conversation;

import java.util.List;
import org.samtal.channel.Recipient;

/**
 * The header of a reply: who gets it and where it hangs in the customer's mail thread (RFC 5322, 3.6.4).
 *
 * @param references ids of the thread, oldest first, the parent's last
 */
record RfcHeader(
        List<Recipient> to,
        List<Recipient> cc,
        List<Recipient> bcc,
        String subject,
        String messageId,
        String inReplyTo,
        List<String> references) {

    static final RfcHeader NONE = new RfcHeader(List.of(), List.of(), List.of(), "", "", "", List.of());

    /** The same to others. */
    RfcHeader to(Addressees chosen) {
        return new RfcHeader(chosen.to(), chosen.cc(), chosen.bcc(), subject, messageId, inReplyTo, references);
    }
}

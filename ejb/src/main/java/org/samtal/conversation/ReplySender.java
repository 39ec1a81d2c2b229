package org.samtal.conversation;

import org.samtal.channel.Recipient;

/**
 * Our side of a reply.
 *
 * @param replyTo plus-address of the conversation, for a reply from the fallback address
 * @param mailboxId the connected mailbox it leaves through, 0 for the mail server of the installation
 */
record ReplySender(Recipient from, String replyTo, long mailboxId) {

    /** The domain of its Message-ID. */
    String domain() {
        return from.address().substring(from.address().indexOf('@') + 1);
    }
}

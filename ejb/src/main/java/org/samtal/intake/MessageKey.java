package org.samtal.intake;

import org.samtal.kernel.RfcIds;

/** What another message knows of one before either is stored: its Message-ID, by its hash, and that it is in the same inbox. */
record MessageKey(long inboxId, String messageHash) {

    static MessageKey of(long inboxId, String rfcMessageId) {
        return new MessageKey(inboxId, RfcIds.hash(rfcMessageId));
    }
}

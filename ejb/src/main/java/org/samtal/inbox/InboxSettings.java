package org.samtal.inbox;

import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.Signature;

/**
 * What administrators decide about an inbox.
 *
 * @param name as agents see it, 1 to 100 characters
 * @param senderName the company's name, which stands behind the agent's in outgoing mail
 * @param signature lines below every mail that leaves from the inbox, after those of the agent; empty for none
 */
public record InboxSettings(String name, String senderName, String signature, Acknowledgement acknowledgement) {

    public InboxSettings {
        name = name.strip();
        senderName = senderName.strip();
        signature = Signature.checked(signature);
        if (name.isEmpty() || name.length() > 100) {
            throw new Rejected("name", "inbox.name.length", 100);
        }
        if (senderName.length() > 200) {
            throw new Rejected("senderName", "inbox.sender.length", 200);
        }
    }
}

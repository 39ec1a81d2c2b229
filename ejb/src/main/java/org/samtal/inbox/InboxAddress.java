package org.samtal.inbox;

/**
 * Where an inbox's mail comes from and goes to.
 *
 * @param senderName the company as customers see it, such as {@code Nordvik}
 * @param address the inbox's own address
 * @param signature lines below every mail that leaves from it, empty for none
 * @param acknowledgement what it answers by itself
 */
public record InboxAddress(
        long inboxId,
        String inboxName,
        String senderName,
        String address,
        String signature,
        Acknowledgement acknowledgement) {

    /** The address with a part behind a plus sign, which mail servers keep and inboxes ignore (RFC 5233). */
    public String withDetail(String detail) {
        var at = address.indexOf('@');
        return address.substring(0, at) + "+" + detail + address.substring(at);
    }
}

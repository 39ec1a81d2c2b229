package org.samtal.contact;

/**
 * Who a contact is, as shown beside a conversation.
 *
 * @param email the address they write from; empty for an anonymous visitor
 */
public record ContactCard(long id, String name, String email) {

    /** What to show: the name, or the address where there is no name. */
    public String label() {
        return name.isBlank() ? email : name;
    }
}

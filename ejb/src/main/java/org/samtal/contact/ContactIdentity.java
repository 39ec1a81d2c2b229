package org.samtal.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import org.samtal.channel.ChannelKind;

/** One address of a contact on one channel. An address belongs to one contact only. */
@Entity
class ContactIdentity {

    @EmbeddedId
    private Key key;

    private long contactId;

    protected ContactIdentity() {}

    long contactId() {
        return contactId;
    }

    String address() {
        return key.address();
    }

    @Embeddable
    record Key(@Enumerated(EnumType.STRING) ChannelKind channel, String address) implements Serializable {}
}

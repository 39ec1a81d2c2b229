package org.samtal.contact;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.samtal.access.Requires;
import org.samtal.channel.ChannelKind;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.EmailAddress;

/** Knows who writes: each address leads to one contact, made when the address is first seen. */
@Stateless
public class Contacts {

    @Inject
    ContactRepository contacts;

    @Inject
    Clock clock;

    /** The contact behind an address, made now where nobody is known by it. */
    @Requires(SYSTEM)
    public ContactCard resolve(ChannelKind channel, EmailAddress address, String name) {
        var known = contacts.findByIdentity(channel, address.value());
        if (known.isPresent()) {
            known.get().learnName(name);
            return card(known.get(), address);
        }
        var fresh = new Contact(name, clock.instant());
        if (contacts.add(fresh, channel, address.value())) {
            return card(fresh, address);
        }
        return contacts.findByIdentity(channel, address.value())
                .map(other -> card(other, address))
                .orElseThrow(() -> new Conflict("contact.changed"));
    }

    private static ContactCard card(Contact contact, EmailAddress address) {
        return new ContactCard(contact.id(), contact.name(), address.value());
    }
}

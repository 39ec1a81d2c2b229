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
            return known.get().name().isBlank() && !name.isBlank() ? named(known.get(), name) : known.get();
        }
        var fresh = new Contact(name, clock.instant());
        if (contacts.add(fresh, channel, address.value())) {
            return new ContactCard(fresh.id(), fresh.name(), address.value());
        }
        return contacts.findByIdentity(channel, address.value()).orElseThrow(() -> new Conflict("contact.changed"));
    }

    private ContactCard named(ContactCard nameless, String name) {
        var contact = contacts.require(nameless.id());
        contact.learnName(name);
        return new ContactCard(contact.id(), contact.name(), nameless.email());
    }
}

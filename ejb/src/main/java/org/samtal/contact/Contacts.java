package org.samtal.contact;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.samtal.access.Requires;
import org.samtal.contact.Sender.Identity;
import org.samtal.kernel.DomainException.Conflict;

/** Knows who writes: each address leads to one contact, made when the address is first seen. */
@Stateless
public class Contacts {

    @Inject
    ContactRepository contacts;

    @Inject
    Clock clock;

    /** The contact behind each of these, in the same order; made now where nobody is known by the address. */
    @Requires(SYSTEM)
    public List<ContactCard> resolve(List<Sender> senders) {
        var known =
                contacts.findByIdentity(senders.stream().map(Sender::identity).collect(Collectors.toSet()));
        var unknown = new TreeMap<Identity, Contact>();
        for (var sender : senders) {
            if (!known.containsKey(sender.identity())) {
                unknown.computeIfAbsent(sender.identity(), unseen -> new Contact(sender.name(), clock.instant()));
            }
        }
        known.putAll(contacts.add(unknown));
        return senders.stream()
                .map(sender -> named(card(known, sender), sender.name()))
                .toList();
    }

    private static ContactCard card(Map<Identity, ContactCard> known, Sender sender) {
        return Optional.ofNullable(known.get(sender.identity())).orElseThrow(() -> new Conflict("contact.changed"));
    }

    private ContactCard named(ContactCard known, String name) {
        if (!known.name().isBlank() || name.isBlank()) {
            return known;
        }
        var contact = contacts.require(known.id());
        contact.learnName(name);
        return new ContactCard(contact.id(), contact.name(), known.email());
    }
}

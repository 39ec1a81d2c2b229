package org.samtal.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.samtal.channel.ChannelKind;
import org.samtal.kernel.DomainException.NotFound;

/** Finds and stores contacts. */
@ApplicationScoped
class ContactRepository {

    @PersistenceContext
    EntityManager entities;

    Optional<Contact> findByIdentity(ChannelKind channel, String address) {
        return entities.createQuery(
                        "select c from Contact c join ContactIdentity i on i.contactId = c.id"
                                + " where i.key.channel = :channel and i.key.address = :address",
                        Contact.class)
                .setParameter("channel", channel)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    Contact require(long id) {
        return Optional.ofNullable(entities.find(Contact.class, id)).orElseThrow(() -> new NotFound("contact.missing"));
    }

    /** Stores the contact and claims the address for it, unless somebody else has just done so. */
    boolean add(Contact contact, ChannelKind channel, String address) {
        entities.persist(contact);
        entities.flush();
        var claimed = entities.createNativeQuery("insert into {h-schema}contact_identity (channel, address, contact_id)"
                        + " values (:channel, :address, :contact) on conflict do nothing")
                .setParameter("channel", channel.name())
                .setParameter("address", address)
                .setParameter("contact", contact.id())
                .executeUpdate();
        if (claimed == 0) {
            entities.remove(contact);
            entities.flush();
        }
        return claimed == 1;
    }
}

package org.samtal.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.hibernate.Session;
import org.samtal.channel.ChannelKind;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Sql;

/** Finds and stores contacts. */
@ApplicationScoped
class ContactRepository {

    @PersistenceContext
    EntityManager entities;

    Optional<ContactCard> findByIdentity(ChannelKind channel, String address) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.first(
                        connection,
                        "select c.id, c.name from samtal.contact_identity i join samtal.contact c on c.id = i.contact_id"
                                + " where i.channel = ? and i.address = ?",
                        row -> new ContactCard(row.getLong(1), row.getString(2), address),
                        channel.name(),
                        address));
    }

    Contact require(long id) {
        return Optional.ofNullable(entities.find(Contact.class, id)).orElseThrow(() -> new NotFound("contact.missing"));
    }

    /** Stores the contact and claims the address for it, unless somebody else has just done so. */
    boolean add(Contact contact, ChannelKind channel, String address) {
        entities.persist(contact);
        entities.flush();
        var claimed = entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.update(
                        connection,
                        "insert into samtal.contact_identity (channel, address, contact_id)"
                                + " values (?, ?, ?) on conflict do nothing",
                        channel.name(),
                        address,
                        contact.id()));
        if (claimed == 0) {
            entities.remove(contact);
            entities.flush();
        }
        return claimed == 1;
    }
}

package org.samtal.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.samtal.channel.ChannelKind;
import org.samtal.contact.Sender.Identity;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Sql;

/** Finds and stores contacts. */
@ApplicationScoped
class ContactRepository {

    private static final String[] CLAIMED_COLUMNS = {"contact_id"};

    @PersistenceContext
    EntityManager entities;

    /** The contacts that are known by these, one query for each channel. */
    Map<Identity, ContactCard> findByIdentity(Set<Identity> identities) {
        var found = new HashMap<Identity, ContactCard>();
        identities.stream()
                .collect(Collectors.groupingBy(
                        Identity::channel, Collectors.mapping(Identity::address, Collectors.toList())))
                .forEach((channel, addresses) -> found.putAll(find(channel, Sql.oneOf(addresses))));
        return found;
    }

    private Map<Identity, ContactCard> find(ChannelKind channel, List<String> addresses) {
        var values = Stream.concat(Stream.of(channel.name()), addresses.stream());
        return entities
                .unwrap(Session.class)
                .doReturningWork(connection -> Sql.all(
                        connection,
                        byAddress(addresses.size()),
                        row -> new ContactCard(row.getLong(1), row.getString(2), row.getString(3)),
                        values.toArray()))
                .stream()
                .collect(Collectors.toMap(card -> new Identity(channel, card.email()), card -> card));
    }

    /** The query for the contacts of a channel's addresses, with so many values for addresses. */
    static String byAddress(int addresses) {
        return "select c.id, c.name, i.address from samtal.contact_identity i"
                + " join samtal.contact c on c.id = i.contact_id where i.channel = ? and "
                + Sql.isOneOf("i.address", addresses);
    }

    /** All addresses of a contact, by the alphabet. */
    List<String> addresses(long contactId) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> Sql.all(
                        connection,
                        "select address from samtal.contact_identity where contact_id = ? order by address",
                        row -> row.getString(1),
                        contactId));
    }

    Contact require(long id) {
        return Optional.ofNullable(entities.find(Contact.class, id)).orElseThrow(() -> new NotFound("contact.missing"));
    }

    /**
     * Stores the contacts and claims their addresses for them. Where somebody else has claimed one a moment ago, theirs is
     * the contact.
     */
    Map<Identity, ContactCard> add(SortedMap<Identity, Contact> unknown) {
        if (unknown.isEmpty()) {
            return Map.of();
        }
        unknown.values().forEach(entities::persist);
        entities.flush();
        var claimed = claim(unknown);
        var cards = new HashMap<Identity, ContactCard>();
        unknown.forEach((identity, contact) -> {
            if (claimed.contains(contact.id())) {
                cards.put(identity, new ContactCard(contact.id(), contact.name(), identity.address()));
            } else {
                entities.remove(contact);
            }
        });
        cards.putAll(findByIdentity(unknown.keySet().stream()
                .filter(identity -> !cards.containsKey(identity))
                .collect(Collectors.toSet())));
        return cards;
    }

    private Set<Long> claim(SortedMap<Identity, Contact> unknown) {
        var sets = unknown.entrySet().stream()
                .map(one -> new Object[] {
                    one.getKey().channel().name(),
                    one.getKey().address(),
                    one.getValue().id()
                })
                .toList();
        return entities
                .unwrap(Session.class)
                .doReturningWork(connection -> Sql.insertEachReturning(
                        connection,
                        "insert into samtal.contact_identity (channel, address, contact_id)"
                                + " values (?, ?, ?) on conflict do nothing",
                        CLAIMED_COLUMNS,
                        row -> row.getLong(1),
                        sets))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}

package org.samtal.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds and stores notes about contacts. */
@ApplicationScoped
class ContactNoteRepository {

    private static final int MOST = 50;

    @PersistenceContext
    EntityManager entities;

    /** The newest of them, newest first. */
    List<NoteView> about(long contactId) {
        return entities.createQuery(
                        "select new org.samtal.contact.NoteView(n.id, n.body, a.name, n.createdAt) from ContactNote n"
                                + " join Agent a on a.id = n.agentId where n.contactId = :contact"
                                + " order by n.createdAt desc, n.id desc",
                        NoteView.class)
                .setParameter("contact", contactId)
                .setMaxResults(MOST)
                .getResultList();
    }

    void add(ContactNote note) {
        entities.persist(note);
    }

    /** Whether there was such a note about the contact. */
    boolean remove(long contactId, long noteId) {
        return entities.createQuery("delete from ContactNote n where n.id = :id and n.contactId = :contact")
                        .setParameter("id", noteId)
                        .setParameter("contact", contactId)
                        .executeUpdate()
                == 1;
    }
}

package org.samtal.contact;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;

/**
 * What agents know of customers and tell each other.
 *
 * <p>Who may see a customer is decided by their conversations: whoever asks here has looked the contact up in one that may be
 * seen (S15).
 */
@Stateless
public class ContactBook {

    private static final int LONGEST_NAME = 200;

    @Inject
    ContactRepository contacts;

    @Inject
    ContactNoteRepository notes;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    @Requires(CONVERSATION_READ)
    public ContactDetails details(long contactId) {
        var contact = contacts.require(contactId);
        return new ContactDetails(
                contactId, contact.name(), contacts.addresses(contactId), contact.createdAt(), notes.about(contactId));
    }

    /** Gives the contact another name, whatever mails say. */
    @Requires(CONVERSATION_REPLY)
    public void rename(long contactId, String name) {
        var line = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (line.isEmpty() || line.length() > LONGEST_NAME) {
            throw new Rejected("name", "contact.name.length", LONGEST_NAME);
        }
        contacts.require(contactId).rename(line);
    }

    @Requires(CONVERSATION_REPLY)
    public void note(long contactId, String text) {
        notes.add(new ContactNote(contacts.require(contactId).id(), currentActor.agentId(), text, clock.instant()));
    }

    /** Takes a note away, whoever wrote it. */
    @Requires(CONVERSATION_REPLY)
    public void removeNote(long contactId, long noteId) {
        if (!notes.remove(contactId, noteId)) {
            throw new NotFound("contact.note.missing");
        }
    }
}

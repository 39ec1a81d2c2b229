package org.samtal.contact;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a customer.
 *
 * @param name empty where nobody knows it
 * @param addresses all under which they write, by the alphabet
 * @param since when they first wrote
 * @param notes of agents, newest first
 */
public record ContactDetails(long id, String name, List<String> addresses, Instant since, List<NoteView> notes) {

    public ContactDetails {
        addresses = List.copyOf(addresses);
        notes = List.copyOf(notes);
    }
}

package org.samtal.web.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where one browser window is.
 *
 * @param conversation the one that stands open, 0 for none
 * @param inbox the inbox it is in, 0 for none
 */
record Place(long conversation, long inbox, Writing writing) {
    static final Place NOWHERE = new Place(0, 0, Writing.NOTHING);

    /** What somebody is writing, what concerns colleagues most last. */
    enum Writing {
        NOTHING,
        COMMENT,
        FORWARD,
        REPLY;

        /** Its name in messages of the socket; what has no name here is nothing. */
        static Writing of(String name) {
            return Arrays.stream(values())
                    .filter(value -> value.id().equals(name))
                    .findFirst()
                    .orElse(NOTHING);
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Place writing(Writing other) {
        return new Place(conversation, inbox, other);
    }

    /** Of two windows of one person, the one in which more is done. */
    static Place busier(Place one, Place other) {
        return one.writing().compareTo(other.writing()) >= 0 ? one : other;
    }

    static Optional<Place> in(long conversation, Optional<Long> inbox, Writing writing) {
        return inbox.map(id -> new Place(conversation, id, writing));
    }
}

package org.samtal.kill;

import java.time.Instant;

/**
 * Something the auditor has to say about one mail or reply.
 *
 * @param at when it was promised or received; the kill that came next is the one to blame
 */
record Finding(Kind kind, String what, Instant at) {

    /** Only replies whose last byte may have been on the wire at a kill may be uncertain; the others must not be. */
    enum Kind {
        LOST,
        DOUBLED,
        GHOST,
        MISPLACED,
        UNCERTAIN
    }
}

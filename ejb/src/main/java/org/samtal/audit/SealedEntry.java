package org.samtal.audit;

/** A seal with the entry it was made for, or without one where somebody took it out. */
record SealedEntry(AuditSeal place, AuditEntry entry) {

    long number() {
        return place.number();
    }

    String seal() {
        return place.seal();
    }

    /** What the entry says; an entry that is gone says nothing. */
    String text() {
        return entry == null ? "" : entry.text();
    }
}

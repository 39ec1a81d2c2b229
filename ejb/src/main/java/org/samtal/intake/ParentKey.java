package org.samtal.intake;

/** What a reply knows of the message it answers: its Message-ID, by its hash, and that it is in the same inbox. */
record ParentKey(long inboxId, String messageHash) {}

package org.samtal.mailbox;

/** A mailbox was connected, changed, removed, or has begun or ceased to fail. */
record MailboxesChanged() {}

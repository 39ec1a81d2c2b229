package org.samtal.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Knows the addresses that are connected to inboxes. The feature that connects them implements it. */
public interface InboxSenders {

    /**
     * Whom a reply comes from; empty where it comes from the fallback address, because nothing is connected or what is does
     * not work.
     *
     * @param writtenTo gives the addresses the customer wrote to: a reply comes from one of them where it can
     */
    Optional<InboxSender> of(long inboxId, Supplier<List<String>> writtenTo);

    /** All addresses: mail to one of them is mail to us. */
    Set<String> addresses();
}

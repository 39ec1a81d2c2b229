package org.samtal.mailbox;

import java.util.List;
import java.util.Optional;
import org.samtal.kernel.Secret;

/** Tries the servers of a mailbox out. The channel that speaks to them implements it. */
public interface MailboxProbe {

    /**
     * Signs in, looks, sends a message round, and gives a line for each check; ends within a minute or two whatever happens.
     *
     * @param id of the mailbox; 0 for one that is not connected yet
     */
    List<MailboxCheck> check(long id, MailboxDraft draft, Secret receiving, Optional<Secret> sending);
}

package org.samtal.mailbox;

import java.util.List;
import java.util.Optional;
import org.samtal.kernel.Secret;

/** Tries the servers of a mailbox out. The channel that speaks to them implements it. */
public interface MailboxProbe {

    /** Signs in, looks, changes nothing, and gives a line for each check; ends within a minute or two whatever happens. */
    List<MailboxCheck> check(MailboxDraft draft, Secret receiving, Optional<Secret> sending);
}

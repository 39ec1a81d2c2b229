package org.samtal.jms.email.imap;

import java.time.Clock;
import org.samtal.kernel.Egress;
import org.samtal.kernel.OwnMailIds;

/**
 * What holds for every visit.
 *
 * @param egress which servers may be connected to
 * @param patience how long each wait may take
 * @param maximumSize bytes of the largest mail that is taken in
 * @param own which mails the product itself has sent
 */
record FetchRules(Egress egress, ImapPatience patience, int maximumSize, OwnMailIds own, Clock clock) {}

package org.samtal.jms.email.imap;

import java.time.Clock;
import org.samtal.kernel.Egress;

/**
 * What holds for every visit.
 *
 * @param egress which servers may be connected to
 * @param patience how long each wait may take
 * @param maximumSize bytes of the largest mail that is taken in
 * @param tests which mails are connection tests of ours
 */
record FetchRules(Egress egress, ImapPatience patience, int maximumSize, TestMails tests, Clock clock) {}

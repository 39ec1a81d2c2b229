package org.samtal.jms.email.imap;

import java.time.Duration;

/**
 * How long a mail server may take.
 *
 * @param read for the next byte
 * @param mail for one mail, or for whatever else is done in one go
 */
record ImapPatience(Duration read, Duration mail) {

    static final ImapPatience USUAL = new ImapPatience(Duration.ofSeconds(60), Duration.ofSeconds(240));
}

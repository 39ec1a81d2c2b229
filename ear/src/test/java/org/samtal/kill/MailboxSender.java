package org.samtal.kill;

import java.time.Duration;
import org.samtal.client.Mail;
import org.samtal.harness.Desk;
import org.samtal.harness.Dovecot;

/** Customers who write to the mailbox that is fetched: what lies there is promised, whatever happens to the server. */
final class MailboxSender extends Worker {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Dovecot dovecot;
    private final Ledger ledger;
    private Mail mail;

    MailboxSender(Dovecot dovecot, Ledger ledger) {
        super(PAUSE);
        this.dovecot = dovecot;
        this.ledger = ledger;
    }

    @Override
    boolean begin() {
        mail = Mail.from(Desk.unique("customer") + "@example.com")
                .to(Victim.ADDRESS)
                .subject(Desk.unique("Cable"))
                .text("The cable of bay 7 is too short.");
        ledger.offerMail(mail.messageId());
        return true;
    }

    @Override
    boolean attempt() {
        dovecot.deliver(mail.bytes());
        ledger.acceptMail(mail.messageId());
        return true;
    }
}

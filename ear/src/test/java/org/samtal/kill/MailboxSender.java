package org.samtal.kill;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.samtal.client.Mail;
import org.samtal.harness.Desk;
import org.samtal.harness.Dovecot;

/** Customers who write to the mailboxes that are fetched: what lies there is promised, whatever happens to the server. */
final class MailboxSender extends Worker {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Dovecot dovecot;
    private final Ledger ledger;
    private final List<String> users;
    private Mail mail;

    MailboxSender(Dovecot dovecot, List<String> users, Ledger ledger) {
        super(PAUSE);
        this.dovecot = dovecot;
        this.users = users;
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
        dovecot.deliver(users.get(ThreadLocalRandom.current().nextInt(users.size())), mail.bytes());
        ledger.acceptMail(mail.messageId());
        return true;
    }
}

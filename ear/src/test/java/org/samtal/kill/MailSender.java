package org.samtal.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.samtal.client.Mail;
import org.samtal.client.SmtpClient.Reply;
import org.samtal.harness.Desk;
import org.samtal.harness.Product;

/** A mail server with customers' mails: it sends the same bytes again until they are accepted, as RFC 5321 has it. */
final class MailSender extends Worker {
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** Customers write again to what they wrote last, so that mails of one conversation follow each other closely. */
    private static final int LATEST = 3;

    private final Product product;
    private final String inbox;
    private final Ledger ledger;
    private final List<Mail> accepted = new ArrayList<>();
    private Mail mail;

    MailSender(Product product, String inbox, Ledger ledger) {
        super(PAUSE);
        this.product = product;
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @Override
    boolean begin() {
        var random = ThreadLocalRandom.current();
        if (!accepted.isEmpty() && random.nextInt(10) < 3) {
            answer(accepted.get(Math.max(0, accepted.size() - 1 - random.nextInt(LATEST))));
        } else {
            mail = mail(Desk.unique("customer") + "@example.com");
            ledger.offerMail(mail.messageId());
        }
        if (random.nextInt(10) == 0) {
            mail.attach("photo.jpg", "image/jpeg", new byte[200_000]);
        }
        return true;
    }

    private void answer(Mail earlier) {
        mail = mail(earlier.sender()).inReplyTo(earlier.messageId());
        ledger.offerAnswer(mail.messageId(), earlier.messageId());
    }

    private Mail mail(String customer) {
        return Mail.from(customer)
                .to(inbox)
                .subject(Desk.unique("Charger"))
                .text("The charger in bay 4 does not start.");
    }

    @Override
    boolean attempt() {
        try {
            return isAccepted(product.deliver(mail));
        } catch (UncheckedIOException serverGone) {
            return false;
        }
    }

    private boolean isAccepted(Reply reply) {
        if (reply.code() == 250) {
            ledger.acceptMail(mail.messageId());
            accepted.add(mail);
            return true;
        }
        if (!reply.isTemporary()) {
            throw new UncheckedIOException(new IOException("The receiver refused a good mail: " + reply));
        }
        countPostponed();
        return false;
    }
}

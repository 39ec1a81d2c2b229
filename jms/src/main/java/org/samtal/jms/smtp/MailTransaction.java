package org.samtal.jms.smtp;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.samtal.channel.ChannelKind;
import org.samtal.intake.RawMessage;
import org.samtal.intake.RawMessage.Target;
import org.samtal.jms.email.ThreadPeek;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail from its MAIL command to the answer behind its content. */
final class MailTransaction implements MessageHandler {

    private static final int LONGEST_ADDRESS = 320;

    private final Reception reception;
    private final InetAddress client;
    private final Map<Long, Target> targets = new LinkedHashMap<>();
    private String sender = "";

    MailTransaction(Reception reception, InetAddress client) {
        this.reception = reception;
        this.client = client;
    }

    @Override
    public void from(String address) throws RejectException {
        reception.limits().beginMail(client);
        sender = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
        var inbox = inboxOf(address).orElseThrow(() -> new RejectException(550, "5.1.1 No such inbox"));
        targets.merge(inbox, new Target(inbox, address), MailTransaction::moreExact);
    }

    /** Takes the content; when this returns, the mail is stored. */
    void receive(MailContent content) throws IOException, RejectException {
        try (var buffer = new ContentBuffer(reception.budget(), reception.maximumSize())) {
            var raw = buffer.read(content);
            var thread = ThreadPeek.at(raw, reception.clock());
            accept(new RawMessage(
                    ChannelKind.EMAIL,
                    sender,
                    targets.values().stream().toList(),
                    thread.messageId(),
                    thread.firstMessageId(),
                    raw));
        }
    }

    @Override
    public String data(InputStream data) throws RejectException {
        throw new RejectException(502, "5.5.1 Content is taken by DATA only");
    }

    @Override
    public void done() {
        targets.clear();
    }

    private Optional<Long> inboxOf(String address) throws RejectException {
        try {
            return address.length() > LONGEST_ADDRESS
                    ? Optional.empty()
                    : reception.inboxes().find(address);
        } catch (EJBException unavailable) {
            throw comeBack(unavailable);
        }
    }

    private void accept(RawMessage raw) throws RejectException {
        try {
            reception.accept().accept(raw);
        } catch (EJBException unavailable) {
            throw comeBack(unavailable);
        }
    }

    /** The sending server keeps the mail and tries again (RFC 5321, 4.5.4.1). */
    private RejectException comeBack(EJBException unavailable) {
        reception.outages().note("A mail was put off", unavailable);
        return new RejectException(451, "4.3.0 Not stored, try again later");
    }

    /** Of two addresses of one inbox the one with a plus part, since it may name a conversation. */
    private static Target moreExact(Target one, Target other) {
        return one.address().indexOf('+') < 0 && other.address().indexOf('+') >= 0 ? other : one;
    }
}

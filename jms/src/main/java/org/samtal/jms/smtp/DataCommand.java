package org.samtal.jms.smtp;

import java.io.IOException;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** DATA: takes the content of a mail and answers only when it is safe with us (RFC 5321, 4.1.1.4). */
final class DataCommand extends BaseCommand {

    DataCommand() {
        super("DATA", "Takes the content of the mail, which ends with <CR><LF>.<CR><LF>");
    }

    @Override
    public void execute(String command, Session session) throws IOException, DropConnectionException {
        if (!session.isMailTransactionInProgress()) {
            session.sendResponse("503 5.5.1 MAIL comes first");
            return;
        }
        if (session.getRecipientCount() == 0) {
            session.sendResponse("554 5.5.1 No valid recipients");
            return;
        }
        session.sendResponse("354 End data with <CR><LF>.<CR><LF>");
        try {
            var transaction = (MailTransaction) session.getMessageHandler();
            transaction.receive(new MailContent(session.getRawInput()));
            session.sendResponse("250 2.0.0 Accepted");
        } catch (DropConnectionException ending) {
            throw ending;
        } catch (RejectException refused) {
            session.sendResponse(refused.getErrorResponse());
        } finally {
            session.resetMailTransaction();
        }
    }
}

package org.samtal.jms.smtp;

import java.io.IOException;
import java.util.Locale;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.internal.util.EmailUtils;
import org.subethamail.smtp.server.Session;

/** MAIL: begins a mail, unless it is announced as too large (RFC 5321, 4.1.1.2; RFC 1870). */
final class MailCommand extends BaseCommand {

    private static final String FROM = "FROM:";
    private static final int LONGEST_ADDRESS = 320;

    MailCommand() {
        super("MAIL", "Names the sender.", "FROM:<sender> [ parameters ]");
    }

    @Override
    public void execute(String command, Session session) throws IOException, DropConnectionException {
        if (session.isMailTransactionInProgress()) {
            session.sendResponse("503 5.5.1 Sender already named");
            return;
        }
        var arguments = getArgPredicate(command);
        if (!arguments.regionMatches(true, 0, FROM, 0, FROM.length())) {
            session.sendResponse("501 5.5.4 Syntax: MAIL FROM:<address>");
            return;
        }
        var sender = EmailUtils.extractEmailAddress(arguments, FROM.length()).strip();
        if (!isUsable(sender)) {
            session.sendResponse("553 5.1.7 Not an address");
        } else if (announcedSize(arguments) > session.getServer().getMaxMessageSize()) {
            session.sendResponse("552 5.3.4 Message size exceeds fixed limit");
        } else {
            begin(sender, session);
        }
    }

    private static void begin(String sender, Session session) throws IOException, DropConnectionException {
        session.startMailTransaction();
        try {
            session.getMessageHandler().from(sender);
            session.sendResponse("250 2.1.0 Sender taken");
        } catch (DropConnectionException ending) {
            throw ending;
        } catch (RejectException refused) {
            session.resetMailTransaction();
            session.sendResponse(refused.getErrorResponse());
        }
    }

    /** The empty sender of a bounce is one, and so is whatever somebody could have been given as an address. */
    private static boolean isUsable(String sender) {
        return sender.length() <= LONGEST_ADDRESS
                && sender.chars().noneMatch(character -> character < ' ' || character == '<' || character == '>')
                && (sender.isEmpty() || sender.indexOf('@') > 0);
    }

    /** The SIZE parameter, 0 where there is none; a number too large to be read is larger than any limit. */
    private static long announcedSize(String arguments) {
        for (var parameter : arguments.toUpperCase(Locale.ROOT).split(" ")) {
            if (parameter.startsWith("SIZE=")) {
                var digits = parameter.substring("SIZE=".length());
                var isNumber = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
                return !isNumber ? 0 : digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
            }
        }
        return 0;
    }
}

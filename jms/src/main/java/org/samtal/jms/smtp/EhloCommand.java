package org.samtal.jms.smtp;

import java.io.IOException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * EHLO: says what the receiver can do (RFC 5321, 4.1.1.1).
 *
 * <p>Commands are read one by one from the same buffer, so a client may send several at once (RFC 2920). Content is taken
 * by DATA only: one way in has one end mark to defend.
 */
final class EhloCommand extends BaseCommand {

    EhloCommand() {
        super("EHLO", "Begins the dialogue.", "<host name>");
    }

    @Override
    public void execute(String command, Session session) throws IOException {
        var arguments = getArgs(command);
        if (arguments.length < 2) {
            session.sendResponse("501 5.5.4 Syntax: EHLO host-name");
            return;
        }
        session.resetMailTransaction();
        session.setHelo(arguments[1]);
        var server = session.getServer();
        var lines = new StringBuilder("250-").append(server.getHostName());
        lines.append("\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES");
        if (server.getEnableTLS() && !session.isTLSStarted()) {
            lines.append("\r\n250-STARTTLS");
        }
        session.sendResponse(
                lines.append("\r\n250 SIZE ").append(server.getMaxMessageSize()).toString());
    }
}

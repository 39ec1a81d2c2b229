package org.samtal.jms.smtp;

import java.io.IOException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** A command of the library that the receiver does not offer. */
final class RefusedCommand extends BaseCommand {

    RefusedCommand(String name) {
        super(name, "Not offered.");
    }

    @Override
    public void execute(String command, Session session) throws IOException {
        session.sendResponse("502 5.5.1 Command not implemented");
    }
}

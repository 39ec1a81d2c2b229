package org.samtal.jms.email.imap;

import java.util.List;
import java.util.Optional;
import org.samtal.mailbox.AfterFetch;
import org.samtal.mailbox.FromStyle;
import org.samtal.mailbox.MailServer;
import org.samtal.mailbox.MailboxDraft;
import org.samtal.mailbox.SignIn;
import org.samtal.mailbox.TlsMode;

/** The mailbox that lies on a {@link ScriptedImapServer}. */
final class SupportMailbox {

    private SupportMailbox() {}

    static MailboxDraft at(int port, TlsMode tls, AfterFetch afterFetch) {
        return new MailboxDraft(
                1,
                "Support",
                "support@example.com",
                List.of(),
                FromStyle.COMPANY,
                new MailServer("127.0.0.1", port, tls, ScriptedImapServer.USER),
                Optional.empty(),
                List.of("INBOX"),
                afterFetch,
                "Done",
                0,
                SignIn.PASSWORD);
    }
}

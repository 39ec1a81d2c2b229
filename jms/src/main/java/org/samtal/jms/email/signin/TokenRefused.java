package org.samtal.jms.email.signin;

import jakarta.mail.MessagingException;
import java.io.Serial;
import org.samtal.mailbox.MailboxFault;

/** There is no token to sign in with, or the server does not take it. */
public final class TokenRefused extends MessagingException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MailboxFault fault;

    public TokenRefused(MailboxFault fault) {
        super(fault.key() + ": " + fault.detail());
        this.fault = fault;
    }

    public MailboxFault fault() {
        return fault;
    }
}

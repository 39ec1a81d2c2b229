package org.samtal.mailbox;

import java.io.Serial;

/** A provider gives out no token, for the reason that {@link #fault} tells. */
public final class SignInFailed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MailboxFault fault;

    public SignInFailed(MailboxFault fault) {
        super(fault.key() + ": " + fault.detail());
        this.fault = fault;
    }

    public MailboxFault fault() {
        return fault;
    }
}

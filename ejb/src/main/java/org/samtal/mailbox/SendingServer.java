package org.samtal.mailbox;

import org.samtal.kernel.Secret;

/** Where replies of a connected mailbox leave, and the password for it; for the product itself. */
public record SendingServer(MailServer server, SignIn signIn, Secret password) {}

package org.samtal.mailbox;

/** What keeps a mailbox from working, in words an administrator can act on. */
public enum MailboxProblem {
    /** The server does not take the user and password. */
    PASSWORD("mailbox.problem.password"),
    /** The owner of the mailbox, or its provider, does not let us in any more; somebody has to sign in again. */
    CONSENT("mailbox.problem.consent"),
    /** The provider does not give out a token. */
    SIGN_IN("mailbox.problem.signIn"),
    /** The certificate is out of date, of another name, or of nobody we trust. */
    CERTIFICATE("mailbox.problem.certificate"),
    /** The server does not offer the encryption that is required. */
    TLS_MISSING("mailbox.problem.tls"),
    /** Nobody knows the name of the server. */
    HOST_UNKNOWN("mailbox.problem.host"),
    /** Nothing listens there. */
    REFUSED("mailbox.problem.refused"),
    /** No answer in time. */
    TIMEOUT("mailbox.problem.timeout"),
    /** The server is in a network, or on a port, that this installation does not connect to (S42, S45). */
    DESTINATION("mailbox.problem.destination"),
    /** The folder does not exist. */
    FOLDER_MISSING("mailbox.problem.folder"),
    /** The connection ended in the middle. */
    BROKEN_OFF("mailbox.problem.broken"),
    /** The server says no to a command. */
    SERVER("mailbox.problem.server"),
    /** The stored password can't be opened. */
    SECRET("secret.unreadable");

    private final String key;

    MailboxProblem(String key) {
        this.key = key;
    }

    /** Key of the text in the bundles; its argument is the detail of the fault. */
    public String key() {
        return key;
    }
}

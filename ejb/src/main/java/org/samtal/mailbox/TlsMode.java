package org.samtal.mailbox;

/** How a connection to a mail server is encrypted (RFC 8314). */
public enum TlsMode {
    /** From the first byte. */
    TLS,
    /** By a command before anything secret is said, which the server must know (S39). */
    STARTTLS,
    /** Not at all: everybody on the way reads the password. Only where the installation allows it. */
    NONE
}

package org.samtal.mailbox;

/** How a mailbox is signed in to. */
public enum SignIn {
    /** By a password that is kept. */
    PASSWORD,
    /** By a token of Google, which its owner can take back at any time (OAuth 2.0, RFC 6749). */
    GOOGLE,
    /** By a token of Microsoft. */
    MICROSOFT;

    /** Whether what is kept is a token to get short-lived ones with, and no password. */
    public boolean isToken() {
        return this != PASSWORD;
    }
}

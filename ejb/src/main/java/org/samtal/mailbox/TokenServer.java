package org.samtal.mailbox;

import org.samtal.kernel.Secret;

/** Speaks to the token server of a provider. The channel implements it; nobody calls it inside a transaction. */
public interface TokenServer {

    /**
     * Exchanges the code that the owner of a mailbox has come back with (RFC 6749, 4.1.3).
     *
     * @param verifier proof that we are the ones who sent the owner there (RFC 7636)
     * @param redirect address the owner was sent back to
     */
    Tokens exchange(OAuthClient client, String code, String verifier, String redirect) throws SignInFailed;

    /** Gets new tokens for an old one (RFC 6749, 6). */
    Tokens refresh(OAuthClient client, Secret refresh) throws SignInFailed;
}

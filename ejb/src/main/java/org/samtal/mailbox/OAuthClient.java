package org.samtal.mailbox;

import java.net.URI;
import java.util.Map;
import org.samtal.kernel.Secret;

/**
 * This installation as a provider of mailboxes knows it (OAuth 2.0, RFC 6749, 2.2).
 *
 * @param authorize page where the owner of a mailbox lets us in
 * @param token where codes and tokens are exchanged
 * @param id and the secret: what the provider gave out when the installation was registered there
 * @param scope what we ask for: to read and send mail, and to go on doing so
 * @param extras further parameters the provider wants to see before it gives out a lasting token
 */
public record OAuthClient(
        SignIn provider, URI authorize, URI token, String id, Secret secret, String scope, Map<String, String> extras) {

    public OAuthClient {
        extras = Map.copyOf(extras);
    }
}

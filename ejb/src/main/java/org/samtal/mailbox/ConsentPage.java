package org.samtal.mailbox;

import java.net.URI;
import java.util.Map;

/**
 * The page of a provider where the owner of a mailbox lets us in (RFC 6749, 4.1.1).
 *
 * @param clientId this installation, as the provider knows it
 * @param scope what we ask for
 * @param extras further parameters that the provider wants
 */
public record ConsentPage(URI address, String clientId, String scope, Map<String, String> extras) {

    public ConsentPage {
        extras = Map.copyOf(extras);
    }
}

package org.samtal.web.access;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The address people open, and which Host headers mean it (S48).
 *
 * <p>Under https it is this host and no other. Without TLS the server is for the own computer, so the names of the own
 * computer are right as well; any other name would be one that somebody pointed at it (DNS rebinding).
 */
record PublicAddress(URI url) {

    private static final Set<String> OWN_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    static PublicAddress of(String baseUrl) {
        return new PublicAddress(URI.create(baseUrl));
    }

    boolean isTls() {
        return "https".equals(url.getScheme());
    }

    /** Whether the request was meant for this server. */
    boolean accepts(String hostHeader) {
        var host = hostHeader.toLowerCase(Locale.ROOT);
        if (isTls()) {
            return withPort(host).equals(withPort(url.getAuthority()));
        }
        var name = host.replaceFirst(":[0-9]{1,5}$", "");
        return OWN_COMPUTER.contains(name) || name.equals(url.getHost().toLowerCase(Locale.ROOT));
    }

    /** Whether a page of this origin is one of ours, given the Host header the request came with. */
    boolean isOwnOrigin(String origin, String hostHeader) {
        if (isTls()) {
            return withPort(origin.toLowerCase(Locale.ROOT))
                    .equals(withPort(url.getScheme() + "://" + url.getAuthority()));
        }
        return origin.equalsIgnoreCase("http://" + hostHeader) || origin.equalsIgnoreCase("https://" + hostHeader);
    }

    /** The same path under the address people open. */
    String secured(String pathAndQuery) {
        return url.getScheme() + "://" + url.getAuthority() + pathAndQuery;
    }

    private static String withPort(String authority) {
        var lower = authority.toLowerCase(Locale.ROOT);
        return lower.matches(".*:[0-9]{1,5}$") ? lower : lower + ":443";
    }
}

package org.samtal.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/**
 * Message-IDs of mails that the product sends on its own behalf: connection tests, and what it tells colleagues. Where one of them
 * comes back, because a colleague's address is a mailbox that is fetched, it must not become a conversation (R-4).
 *
 * <p>The name in it is signed, since everybody can write a Message-ID.
 */
@ApplicationScoped
public class OwnMailIds {

    private static final String PURPOSE = "own-mail";
    private static final int SIGNATURE_LENGTH = 32;
    private static final Pattern ID =
            Pattern.compile("<samtal-own\\.([A-Za-z0-9_-]{1,60})\\.([0-9a-f]{32})@[^<>\\s]{1,255}>");

    @Inject
    Secrets secrets;

    @Inject
    Settings settings;

    /** Ids outside a container. */
    public static OwnMailIds of(Secrets secrets, Settings settings) {
        var ids = new OwnMailIds();
        ids.secrets = secrets;
        ids.settings = settings;
        return ids;
    }

    /** An id that nobody has had. */
    public String fresh() {
        return of(secrets.newToken());
    }

    /**
     * The id of a mail with this name, the same each time.
     *
     * @param name at most 60 letters, digits, hyphens and underscores
     */
    public String of(String name) {
        return "<samtal-own." + name + "." + signature(name) + "@" + settings.ingressDomain() + ">";
    }

    /** Whether a mail with this Message-ID is one of ours, of any node. */
    public boolean isOne(String messageId) {
        var match = ID.matcher(messageId);
        return match.matches() && secrets.matches(signature(match.group(1)), match.group(2));
    }

    private String signature(String name) {
        return secrets.sign(PURPOSE, name).substring(0, SIGNATURE_LENGTH);
    }
}

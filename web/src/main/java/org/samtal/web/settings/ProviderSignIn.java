package org.samtal.web.settings;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Secret;
import org.samtal.kernel.Secrets;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.ConsentPage;
import org.samtal.mailbox.OAuthClients;
import org.samtal.mailbox.SignIn;

/**
 * A sign-in at the provider of a mailbox that this session has begun (RFC 6749, 4.1, with RFC 7636).
 *
 * <p>The state ties the answer to this session, once and for ten minutes; the verifier makes a code that somebody has seen on
 * the way worthless. What the provider gave stays in memory until the mailbox is kept, and is never written down before.
 */
@SessionScoped
public class ProviderSignIn implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    transient OAuthClients clients;

    @Inject
    transient Secrets secrets;

    @Inject
    transient Settings settings;

    @Inject
    transient Clock clock;

    private transient Begun begun;
    private transient Given given;
    private String problem = "";

    /**
     * On its way.
     *
     * @param mailboxId 0 for one that is not connected yet
     */
    record Begun(SignIn provider, long mailboxId, String state, String verifier, Instant at) {}

    private record Given(SignIn provider, Secret token) {}

    /** The page of the provider where the owner of the mailbox lets us in. */
    String begin(SignIn provider, long mailboxId, String address) {
        var page = clients.page(provider).orElseThrow(() -> new NotFound("mailbox.provider.missing"));
        begun = new Begun(provider, mailboxId, secrets.newToken(), secrets.newToken(), clock.instant());
        given = null;
        problem = "";
        return page.address() + "?" + encoded(parameters(page, address));
    }

    /** What was begun with this state; nothing where it was not, is too long ago, or was answered already. */
    Optional<Begun> take(String state) {
        var found = Optional.ofNullable(begun)
                .filter(one -> secrets.matches(one.state(), state))
                .filter(one -> clock.instant().isBefore(one.at().plus(PATIENCE)));
        begun = null;
        return found;
    }

    void keep(SignIn provider, Secret token) {
        given = new Given(provider, token);
    }

    /** What the provider gave, until it is forgotten. */
    Optional<Secret> token(SignIn provider) {
        return Optional.ofNullable(given)
                .filter(one -> one.provider() == provider)
                .map(Given::token);
    }

    void forget() {
        given = null;
    }

    void fail(String words) {
        problem = words;
    }

    /** Why the last try failed, in words; once. */
    String takeProblem() {
        var words = problem;
        problem = "";
        return words;
    }

    /** Where the provider sends its owner back to; registered there. */
    String redirect() {
        return settings.baseUrl() + SignedInServlet.PATH;
    }

    private Map<String, String> parameters(ConsentPage page, String address) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", page.clientId());
        parameters.put("redirect_uri", redirect());
        parameters.put("scope", page.scope());
        parameters.put("state", begun.state());
        parameters.put("code_challenge", challenge(begun.verifier()));
        parameters.put("code_challenge_method", "S256");
        parameters.put("login_hint", address);
        parameters.putAll(page.extras());
        return parameters;
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

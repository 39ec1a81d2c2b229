package org.samtal.api;

import static org.samtal.access.Permission.NONE;
import static org.samtal.access.Permission.SIGNED_IN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.Secrets;
import org.samtal.team.SignIns;
import org.samtal.team.SignedIn;

/**
 * The tokens with which an agent's programs use the REST interface.
 *
 * <p>A token is 256 random bits, works for a year at most, and ends with the password it was made under (S61, S63).
 */
@Stateless
public class ApiTokens {

    /** Begins every token, so that a leaked one is recognized for what it is. */
    static final String PREFIX = "samtal_";

    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final int LONGEST_NAME = 100;
    private static final int MOST_TOKENS = 50;

    @Inject
    ApiTokenRepository tokens;

    @Inject
    SignIns signIns;

    @Inject
    Secrets secrets;

    @Inject
    CurrentActor currentActor;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Clock clock;

    /** Makes a token for the actor. Its text is in the answer and nowhere else. */
    @Requires(SIGNED_IN)
    public NewToken create(String name) {
        var given = checked(name);
        var agentId = currentActor.agentId();
        var now = clock.instant();
        if (tokens.valid(agentId, now).size() >= MOST_TOKENS) {
            throw new Rejected("name", "profile.token.most", MOST_TOKENS);
        }
        var text = PREFIX + secrets.newToken();
        var token = tokens.add(new ApiToken(
                agentId, given, secrets.hashOf(text), tokens.credentialsVersion(agentId), now, now.plus(LIFETIME)));
        auditTrail.record(AuditEvent.of(AuditAction.TOKEN_CREATED, subject(token.id())));
        return new NewToken(token.id(), given, text);
    }

    /** The actor's own tokens that still work, the newest first. */
    @Requires(SIGNED_IN)
    public List<ApiTokenRow> mine() {
        return tokens.valid(currentActor.agentId(), clock.instant()).stream()
                .map(ApiToken::row)
                .toList();
    }

    /** Ends one of the actor's own tokens at once. */
    @Requires(SIGNED_IN)
    public void revoke(long id) {
        if (!tokens.remove(id, currentActor.agentId())) {
            throw new NotFound("profile.token.missing");
        }
        auditTrail.record(AuditEvent.of(AuditAction.TOKEN_REVOKED, subject(id)));
    }

    /** The agent for whom a program acts with this token, while both the token and its agent's credentials last (S63). */
    @Requires(NONE)
    public Optional<SignedIn> owner(String text) {
        var now = clock.instant();
        var hash = secrets.hashOf(text);
        var owner = tokens.byHash(hash, now)
                .flatMap(token -> signIns.byCredentials(token.agentId(), token.credentialsVersion()));
        owner.ifPresent(known -> tokens.noteUse(hash, now));
        return owner;
    }

    private static String checked(String name) {
        var given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME || given.chars().anyMatch(Character::isISOControl)) {
            throw new Rejected("name", "profile.token.name", LONGEST_NAME);
        }
        return given;
    }

    private static String subject(long id) {
        return "token:" + id;
    }
}

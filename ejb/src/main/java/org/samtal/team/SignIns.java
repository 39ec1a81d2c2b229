package org.samtal.team;

import static org.samtal.access.Permission.NONE;
import static org.samtal.access.Permission.SIGNED_IN;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.kernel.Secrets;

/**
 * Turns a proof of identity into an agent: a password, a token, or a session that goes on.
 *
 * <p>Open to all, since nobody is signed in yet. It knows nothing of HTTP; the one authentication mechanism of the web
 * asks here.
 */
@Stateless
public class SignIns {

    @Inject
    PasswordCheck passwordCheck;

    @Inject
    SignInSteps steps;

    @Inject
    AgentRepository agents;

    @Inject
    Secrets secrets;

    @Inject
    AuditTrail auditTrail;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /** Checks address and password. Every refusal looks and costs the same, whatever the reason (S65, S66). */
    @Requires(NONE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInResult byPassword(String email, String password, String clientAddress) {
        var outcome = passwordCheck.check(email, password, clientAddress);
        if (outcome.agentId().isPresent()) {
            long agentId = outcome.agentId().get();
            return SignInResult.accepted(currentActor.asSystem(() -> steps.welcome(agentId)));
        }
        if (outcome.evaluated()) {
            auditTrail.refused(AuditEvent.of(AuditAction.SIGN_IN_REFUSED, "sign-in"));
        }
        return SignInResult.refused(outcome.retryAfter());
    }

    /** The agent an API token stands for. Looked up by the hash of the whole token and nothing else (S61, S67). */
    @Requires(NONE)
    public Optional<SignedIn> byToken(String token) {
        var now = clock.instant();
        var hash = secrets.hashOf(token);
        var agent = agents.byTokenHash(hash, now).map(Agent::signedIn);
        agent.ifPresent(ignored -> agents.noteTokenUse(hash, now));
        return agent;
    }

    /** Whether a session that began under this version of the credentials may go on (S63). */
    @Requires(NONE)
    public boolean stillValid(long agentId, long credentialsVersion) {
        return agents.isCurrent(agentId, credentialsVersion);
    }

    /** Notes that the actor signed out of a screen. */
    @Requires(SIGNED_IN)
    public void signedOut() {
        auditTrail.record(AuditEvent.of(AuditAction.SIGNED_OUT, SignInSteps.subject(currentActor.agentId())));
    }
}

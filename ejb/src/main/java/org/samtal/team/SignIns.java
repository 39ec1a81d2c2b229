package org.samtal.team;

import static org.samtal.access.Permission.NONE;
import static org.samtal.access.Permission.SIGNED_IN;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;

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
    AuditTrail auditTrail;

    @Inject
    CurrentActor currentActor;

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

    /** The agent to whom something was given under this version of the credentials, while they have not changed (S63). */
    @Requires(NONE)
    public Optional<SignedIn> byCredentials(long agentId, long credentialsVersion) {
        return agents.current(agentId, credentialsVersion).map(Agent::signedIn);
    }

    /** Notes that the actor signed out of a screen. */
    @Requires(SIGNED_IN)
    public void signedOut() {
        auditTrail.record(AuditEvent.of(AuditAction.SIGNED_OUT, SignInSteps.subject(currentActor.agentId())));
    }
}

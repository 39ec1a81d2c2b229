package org.samtal.team;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.kernel.Secrets;

/**
 * The short transactions that a sign-in is made of.
 *
 * <p>Between them the password is hashed for a quarter of a second, during which no connection and no row is held.
 */
@Stateless
public class SignInSteps {

    private static final Duration FORGET_AFTER = Duration.ofDays(1);

    @Inject
    SignInAttemptRepository attempts;

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

    /** Charges the try to client and account, or says how long to wait (S66). */
    @Requires(SYSTEM)
    public Admission admit(String email, String clientAddress) {
        var charges = charges(buckets(email, clientAddress), clock.instant());
        var now = clock.instant(); // read again: others may have been charged while this try waited for the rows
        var wait = longestWait(charges.keySet(), now);
        if (!wait.isZero()) {
            return new Admission(false, wait, Optional.empty());
        }
        charges.forEach((row, delay) -> row.charge(delay, now));
        var credentials = agents.byEmail(email).map(Agent::credentials);
        return new Admission(true, longestWait(charges.keySet(), now), credentials);
    }

    /** Takes the charge back: the password was right. */
    @Requires(SYSTEM)
    public void acquit(String email, String clientAddress) {
        var now = clock.instant();
        var buckets = buckets(email, clientAddress);
        attempts.lock(buckets.pair(), now).succeed(now);
        attempts.lock(buckets.account(), now).giveBack(now);
        attempts.lock(buckets.client(), now).giveBack(now);
    }

    /** The agent who has just proved to be that agent. */
    @Requires(SYSTEM)
    public SignedIn welcome(long agentId) {
        var agent = agents.require(agentId).signedIn();
        currentActor.runAs(
                agent.actor(), () -> auditTrail.record(AuditEvent.of(AuditAction.SIGNED_IN, subject(agentId))));
        return agent;
    }

    /** Stores a new password; everything that was signed in with the old one ends. */
    @Requires(SYSTEM)
    public SignedIn replacePassword(long agentId, String freshHash) {
        var agent = agents.require(agentId);
        agent.changePassword(freshHash);
        agents.flush();
        currentActor.runAs(
                agent.signedIn().actor(),
                () -> auditTrail.record(AuditEvent.of(AuditAction.PASSWORD_CHANGED, subject(agentId))));
        return agent.signedIn();
    }

    /** Forgets tries of more than a day ago. */
    @Requires(SYSTEM)
    public int forgetOldAttempts() {
        var now = clock.instant();
        return attempts.forget(now.minus(FORGET_AFTER), now.minus(SignInAttempt.ACQUAINTANCE));
    }

    static String subject(long agentId) {
        return "agent:" + agentId;
    }

    private SignInBuckets buckets(String email, String clientAddress) {
        return SignInBuckets.of(email, clientAddress, text -> secrets.sign("sign-in", text));
    }

    /** A client that is known at the account answers for itself alone, so that others can't keep it out. */
    private Map<SignInAttempt, SignInDelay> charges(SignInBuckets buckets, Instant now) {
        var pair = attempts.lock(buckets.pair(), now);
        if (pair.isAcquainted(now)) {
            return Map.of(pair, SignInDelay.PAIR);
        }
        return Map.of(
                pair,
                SignInDelay.PAIR,
                attempts.lock(buckets.account(), now),
                SignInDelay.ACCOUNT,
                attempts.lock(buckets.client(), now),
                SignInDelay.CLIENT);
    }

    private static Duration longestWait(Collection<SignInAttempt> rows, Instant now) {
        return Collections.max(rows.stream().map(row -> row.waitAt(now)).toList());
    }
}

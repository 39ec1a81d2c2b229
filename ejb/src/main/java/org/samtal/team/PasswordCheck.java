package org.samtal.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.samtal.access.CurrentActor;
import org.samtal.kernel.Actor;

/**
 * Compares a password with the stored one: throttled, at the same cost for every address, outside any transaction.
 *
 * <p>The one way to ask for a password, so that the form, the REST interface and the change of a password share one
 * count of failures.
 */
@ApplicationScoped
class PasswordCheck {

    private static final Duration BUSY = Duration.ofSeconds(10);
    private static final int LONGEST_ADDRESS = 254;

    @Inject
    SignInSteps steps;

    @Inject
    PasswordHashing hashing;

    @Inject
    CurrentActor currentActor;

    /**
     * What came of the comparison.
     *
     * @param agentId the agent whose password it was, empty when it was not
     * @param retryAfter how long until the next try is looked at
     * @param evaluated whether the password was looked at at all
     */
    record Outcome(Optional<Long> agentId, Duration retryAfter, boolean evaluated) {}

    Outcome check(String email, String password, String clientAddress) {
        var account = normal(email);
        if (PasswordRule.isTooLong(password)) {
            return new Outcome(Optional.empty(), Duration.ZERO, false);
        }
        var admission = currentActor.asSystem(() -> steps.admit(account, clientAddress));
        if (!admission.granted()) {
            return new Outcome(Optional.empty(), admission.retryAfter(), false);
        }
        var stored = admission.credentials().map(Credentials::passwordHash).orElseGet(hashing::decoy);
        var right = hashing.matches(password, stored);
        if (right.isEmpty()) {
            return new Outcome(Optional.empty(), BUSY, false);
        }
        var agent = admission.credentials().filter(Credentials::active).filter(ignored -> right.get());
        if (agent.isPresent()) {
            currentActor.runAs(Actor.SYSTEM, () -> steps.acquit(account, clientAddress));
        }
        return new Outcome(agent.map(Credentials::agentId), admission.retryAfter(), true);
    }

    private static String normal(String email) {
        var text = email.strip().toLowerCase(Locale.ROOT);
        return text.length() > LONGEST_ADDRESS ? text.substring(0, LONGEST_ADDRESS) : text;
    }
}

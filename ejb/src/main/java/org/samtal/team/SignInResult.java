package org.samtal.team;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a try to sign in with a password.
 *
 * <p>A refusal never says why: a wrong password, an unknown address, a closed account and a try that came too early all
 * look the same (S65).
 *
 * @param signedIn the agent, when everything was right
 * @param retryAfter how long until the next try is looked at
 */
public record SignInResult(Optional<SignedIn> signedIn, Duration retryAfter) {

    static SignInResult accepted(SignedIn agent) {
        return new SignInResult(Optional.of(agent), Duration.ZERO);
    }

    static SignInResult refused(Duration retryAfter) {
        return new SignInResult(Optional.empty(), retryAfter);
    }
}

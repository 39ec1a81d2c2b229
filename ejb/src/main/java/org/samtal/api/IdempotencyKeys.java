package org.samtal.api;

import static org.samtal.access.Permission.SIGNED_IN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.api.IdempotencyKeyRepository.KeyOfAgent;
import org.samtal.kernel.DomainException.Rejected;

/**
 * Makes a write happen once, however often a program sends it.
 *
 * <p>The key, the work and the answer are one transaction: a program that heard nothing, because the network or the
 * server died, sends the same again and either finds the answer or starts afresh. Nothing is ever half known.
 */
@Stateless
public class IdempotencyKeys {

    /** How long an answer is given again; after that the key is as new. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Inject
    IdempotencyKeyRepository keys;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /**
     * Does the work, or gives the answer of the time it was done. A second call waits for one that is still running.
     *
     * @param key chosen by the program; counts for its agent only
     * @param requestHash keyed digest of the request, so that a key that is used for something else is refused
     */
    @Requires(SIGNED_IN)
    public Answer once(String key, String requestHash, Callable<Answer> work) throws Exception {
        if (!VISIBLE.matcher(key).matches()) {
            throw new Rejected("Idempotency-Key", "api.idempotency.key");
        }
        var own = new KeyOfAgent(currentActor.agentId(), key);
        var now = clock.instant();
        keys.forget(own.agentId(), now.minus(REMEMBERED));
        if (!keys.claim(own, requestHash, now)) {
            return keys.find(own, requestHash)
                    .map(Answer::again)
                    .orElseThrow(() -> new Rejected("Idempotency-Key", "api.idempotency.reused"));
        }
        var answer = work.call();
        keys.keep(own, answer);
        return answer;
    }

    /** Does the work of a write that came without a key: in one transaction all the same, so all of it or nothing. */
    @Requires(SIGNED_IN)
    public Answer unkeyed(Callable<Answer> work) throws Exception {
        return work.call();
    }
}

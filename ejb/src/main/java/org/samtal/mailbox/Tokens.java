package org.samtal.mailbox;

import java.time.Duration;
import java.util.Optional;
import org.samtal.kernel.Secret;

/**
 * What a provider gives out (RFC 6749, 5.1).
 *
 * @param access what servers are signed in to with
 * @param refresh what new tokens are got with later; empty where the one we have stays good
 * @param lifetime how long the first one is good
 */
public record Tokens(Secret access, Optional<Secret> refresh, Duration lifetime) {}

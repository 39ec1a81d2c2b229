package org.samtal.team;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether a try to sign in is looked at.
 *
 * @param granted whether the password may be looked at now
 * @param retryAfter how long the next try must wait, when this one is not granted or fails
 * @param credentials what the password is compared with; empty for an address that nobody has
 */
record Admission(boolean granted, Duration retryAfter, Optional<Credentials> credentials) {}

package org.samtal.web.access;

import java.time.Duration;
import java.time.Instant;
import org.samtal.team.SignedIn;

/**
 * What the server keeps of a person who is signed in at a screen.
 *
 * @param agent who, as of the sign-in
 * @param signedInAt from when the longest time counts
 * @param activeAt when the person last did something
 * @param checkedAt when the credentials were last seen to be unchanged
 */
record AgentSession(SignedIn agent, Instant signedInAt, Instant activeAt, Instant checkedAt) {

    /** Without work for so long, a session ends. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** So long a session lasts at most, whatever happens in it. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** How old the knowledge may be that the credentials are unchanged; a change must reach every session in 5 s (S63). */
    static final Duration TRUST = Duration.ofSeconds(2);

    static AgentSession begin(SignedIn agent, Instant now) {
        return new AgentSession(agent, now, now, now);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(activeAt.plus(IDLE)) || !now.isBefore(signedInAt.plus(LONGEST));
    }

    boolean mustBeChecked(Instant now) {
        return !now.isBefore(checkedAt.plus(TRUST));
    }

    AgentSession checked(Instant now) {
        return new AgentSession(agent, signedInAt, activeAt, now);
    }

    AgentSession active(Instant now) {
        return new AgentSession(agent, signedInAt, now, checkedAt);
    }

    /** The same session after the person changed something about the own account. */
    AgentSession as(SignedIn changed) {
        return new AgentSession(changed, signedInAt, activeAt, checkedAt);
    }
}

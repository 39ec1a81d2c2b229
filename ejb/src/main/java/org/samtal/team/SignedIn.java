package org.samtal.team;

import org.samtal.kernel.Actor.AgentActor;

/**
 * An agent whose credentials were right.
 *
 * @param role name of the role at that moment
 * @param credentialsVersion what the check of a running session is asked with for as long as the session lasts
 */
public record SignedIn(
        long agentId,
        String name,
        String email,
        String role,
        Language language,
        Theme theme,
        Density density,
        long credentialsVersion) {

    /** The agent as the one who acts. */
    public AgentActor actor() {
        return new AgentActor(agentId, name, role);
    }
}

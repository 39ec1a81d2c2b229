package org.samtal.team;

import org.samtal.kernel.Actor.AgentActor;

/** An agent, as shown in lists and menus. */
public record AgentRow(long id, String name, String email, String role, boolean active) {

    /** The agent as whoever does something, with the rights of now. */
    public AgentActor actor() {
        return new AgentActor(id, name, role);
    }
}

package org.samtal.team;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.samtal.access.Requires;

/** Those who look after this installation, for the product itself when it has something to tell them. */
@Stateless
public class Administrators {

    @Inject
    AgentRepository agents;

    /** All who are active. */
    @Requires(SYSTEM)
    public List<AgentAddress> all() {
        return agents.administrators().stream().map(Agent::mailAddress).toList();
    }
}

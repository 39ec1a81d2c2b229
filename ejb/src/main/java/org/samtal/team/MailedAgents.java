package org.samtal.team;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samtal.access.Requires;

/** Agents who want a mail when a customer writes to them. */
@Stateless
public class MailedAgents {

    @Inject
    AgentRepository agents;

    /** Where to write; empty for those who do not want it, or work here no more. */
    @Requires(SYSTEM)
    public Optional<AgentAddress> find(long id) {
        return Optional.of(agents.require(id)).filter(Agent::wantsMail).map(Agent::mailAddress);
    }
}

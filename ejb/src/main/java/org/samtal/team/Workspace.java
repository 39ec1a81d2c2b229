package org.samtal.team;

import static org.samtal.access.Permission.NONE;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.samtal.access.Requires;
import org.samtal.kernel.DomainException.Rejected;

/** The installation as a whole: whose it is, and whether anybody is in it yet. */
@Stateless
public class Workspace {

    private static final int LONGEST_NAME = 200;

    @Inject
    WorkspaceRepository settings;

    @Inject
    AgentRepository agents;

    /** The company's name, an empty text before the set-up. */
    @Requires(NONE)
    public String companyName() {
        return settings.find(WorkspaceRepository.COMPANY_NAME).orElse("");
    }

    /** Whether the first administrator is still to come. */
    @Requires(NONE)
    public boolean isEmpty() {
        return agents.isEmpty();
    }

    /**
     * Gives the company its name, once. The second of two who try at the same moment waits and gets false.
     *
     * @return whether this call was the one
     */
    @Requires(SYSTEM)
    public boolean found(String companyName) {
        var name = companyName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Rejected("company", "setup.company.invalid", LONGEST_NAME);
        }
        return settings.addOnce(WorkspaceRepository.COMPANY_NAME, name);
    }
}

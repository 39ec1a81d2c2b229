package org.samtal.team;

import org.samtal.access.Role;
import org.samtal.kernel.EmailAddress;

/**
 * An agent who is to be created.
 *
 * @param name as customers and colleagues see it
 * @param email the address the agent signs in with
 * @param role what the agent may do
 * @param language of the agent's screens
 * @param password the first password, which the agent changes in the profile
 */
public record NewAgent(String name, EmailAddress email, Role role, Language language, String password) {

    public NewAgent {
        name = PersonName.checked(name);
    }

    /** Never the password (S87). */
    @Override
    public String toString() {
        return "NewAgent[role=" + role + "]";
    }
}

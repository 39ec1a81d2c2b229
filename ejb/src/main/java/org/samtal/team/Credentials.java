package org.samtal.team;

import org.samtal.kernel.EmailAddress;

/** What a password is checked against. Stays inside the feature. */
record Credentials(long agentId, String name, EmailAddress email, String passwordHash, boolean active) {

    /** Never the hash (S87). */
    @Override
    public String toString() {
        return "Credentials[agentId=" + agentId + "]";
    }
}

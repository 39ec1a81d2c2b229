package org.samtal.access;

/** A named set of permissions that an agent has. */
public enum Role {
    /** Answers customers. */
    AGENT,
    /** Answers customers and runs the installation. */
    ADMIN;

    public boolean allows(Permission permission) {
        return switch (permission) {
            case NONE, SIGNED_IN, CONVERSATION_READ, CONVERSATION_REPLY, CONVERSATION_ASSIGN, REPORT_READ -> true;
            case IMPORT, QUARANTINE_MANAGE, OUTGOING_MAIL_READ, INBOX_MANAGE, AGENT_MANAGE, SYSTEM_MANAGE ->
                this == ADMIN;
            case SYSTEM -> false;
        };
    }
}

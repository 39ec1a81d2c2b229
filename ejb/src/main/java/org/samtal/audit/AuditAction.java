package org.samtal.audit;

/** What the audit trail keeps: each change that matters for security has its own word. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    ACCESS_REFUSED,
    INSTALLATION_SET_UP,
    AGENT_CREATED,
    AGENT_DEACTIVATED,
    PASSWORD_CHANGED,
    PREFERENCES_CHANGED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    INBOX_CREATED,
    HISTORY_IMPORTED,
    JOB_STARTED,
    QUARANTINE_READ,
    QUARANTINE_RETRIED,
    QUARANTINE_DISCARDED
}

package org.samtal.conversation;

import org.samtal.audit.AuditAction;

/** What happened to a conversation. The screen has a sentence for each. */
public enum EventKind {
    ASSIGNED(AuditAction.CONVERSATION_ASSIGNED),
    UNASSIGNED(AuditAction.CONVERSATION_UNASSIGNED),
    CLOSED(AuditAction.CONVERSATION_CLOSED),
    REOPENED(AuditAction.CONVERSATION_REOPENED),
    SNOOZED(AuditAction.CONVERSATION_SNOOZED),
    WOKEN(AuditAction.CONVERSATION_WOKEN),
    MARKED_SPAM(AuditAction.CONVERSATION_MARKED_SPAM),
    TRASHED(AuditAction.CONVERSATION_TRASHED),
    SUBJECT_CHANGED(AuditAction.SUBJECT_CHANGED),
    PASSED_ON(AuditAction.CUSTOMER_MAIL_PASSED_ON);

    private final AuditAction audited;

    EventKind(AuditAction audited) {
        this.audited = audited;
    }

    AuditAction audited() {
        return audited;
    }
}

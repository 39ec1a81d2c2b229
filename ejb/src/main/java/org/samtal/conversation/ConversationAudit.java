package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.samtal.access.CurrentActor;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;

/**
 * Keeps what people do to conversations in the audit trail, the author of a reply above all (S88). What follows from a
 * customer's mail is no action of anybody's here; the conversation itself tells it.
 */
@ApplicationScoped
class ConversationAudit {

    @Inject
    AuditTrail auditTrail;

    @Inject
    CurrentActor currentActor;

    void record(AuditAction action, Conversation conversation) {
        if (currentActor.agentId() != 0) {
            auditTrail.record(AuditEvent.of(action, subject(conversation)).withDetail(assignee(conversation)));
        }
    }

    void record(AuditAction action, Conversation conversation, Message written) {
        auditTrail.record(AuditEvent.of(action, "message:" + written.id()).withDetail(subject(conversation)));
    }

    private static String subject(Conversation conversation) {
        return "conversation:" + conversation.id();
    }

    private static String assignee(Conversation conversation) {
        var assignee = conversation.assigneeId();
        return assignee.isPresent() ? "agent:" + assignee.getAsLong() : "";
    }
}

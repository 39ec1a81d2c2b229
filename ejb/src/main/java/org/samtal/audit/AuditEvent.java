package org.samtal.audit;

/**
 * One thing that was done, or refused, for the audit trail.
 *
 * @param subject what it was done to, such as {@code agent:17}; an id, never a name or an address
 * @param detail what a reader needs beside that, at most 500 characters; never content or a secret
 * @param before the state before, kept as its hash only; empty where there was none
 * @param after the state after, kept as its hash only; empty where there is none
 */
public record AuditEvent(AuditAction action, String subject, String detail, String before, String after) {

    private static final int LONGEST_DETAIL = 500;

    public AuditEvent {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }

    /** An event without anything to compare. */
    public static AuditEvent of(AuditAction action, String subject) {
        return new AuditEvent(action, subject, "", "", "");
    }

    public AuditEvent withDetail(String text) {
        return new AuditEvent(action, subject, text, before, after);
    }

    public AuditEvent withChange(Object from, Object to) {
        return new AuditEvent(action, subject, detail, from.toString(), to.toString());
    }
}

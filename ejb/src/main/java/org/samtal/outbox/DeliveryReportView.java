package org.samtal.outbox;

import java.time.Instant;

/**
 * Later news about an outgoing message, as an agent reads it.
 *
 * @param recipient the address it is about; empty where the report names none of those the message went to
 * @param status RFC 3463 code such as {@code 5.1.1}; may be empty
 * @param detail the other server's words; may be empty
 */
public record DeliveryReportView(
        long id, String recipient, ReportKind kind, String status, String detail, Instant receivedAt) {}

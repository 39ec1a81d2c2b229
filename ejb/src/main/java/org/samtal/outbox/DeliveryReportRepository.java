package org.samtal.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samtal.access.Visibility;
import org.samtal.kernel.OneOf;

/** Stores and finds what other servers have said about outgoing messages. */
@ApplicationScoped
class DeliveryReportRepository {

    @PersistenceContext
    EntityManager entities;

    Optional<OutboxEntry> outgoing(long messageId) {
        return entities.createQuery("from OutboxEntry o where o.messageId = :message", OutboxEntry.class)
                .setParameter("message", messageId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Adds the news unless the same was said before: whoever knows a Message-ID can't fill the table (S28). Bad news about
     * it are shown to somebody.
     */
    void add(OutboxEntry about, String recipient, DeliveryReport.Fate fate, String rawSha256, Instant receivedAt) {
        var isNew = entities.createNativeQuery(
                        "insert into {h-schema}delivery_report (inbox_id, conversation_id, message_id,"
                                + " recipient, kind, status, detail, raw_sha256, received_at, earlier_attempts) values (:inbox,"
                                + " :conversation, :message, :recipient, :kind, :status, :detail, :raw, :received, :earlier) on conflict do nothing")
                .setParameter("inbox", about.inboxId())
                .setParameter("conversation", about.draft().conversationId())
                .setParameter("message", about.messageId())
                .setParameter("earlier", about.earlierAttempts())
                .setParameter("recipient", recipient)
                .setParameter("kind", fate.kind().name())
                .setParameter("status", fate.status())
                .setParameter("detail", fate.detail())
                .setParameter("raw", rawSha256)
                .setParameter("received", receivedAt)
                .executeUpdate();
        if (isNew == 1 && (fate.kind() == ReportKind.FAILED || fate.kind() == ReportKind.COMPLAINT)) {
            entities.createNativeQuery("update {h-schema}outbound_message set attention = not automatic where id = :id")
                    .setParameter("id", about.id())
                    .executeUpdate();
        }
    }

    /**
     * What was said about each of these messages, oldest first. That an earlier try came back or had to wait is over once
     * it was sent again.
     */
    Map<Long, List<DeliveryReportView>> of(List<Long> messageIds, Visibility visibility) {
        var ids = new OneOf("id", messageIds);
        return visibility
                .bind(ids.bind(entities.createQuery(
                        "select r from DeliveryReportEntry r join OutboxEntry o on o.messageId = r.messageId where "
                                + ids.condition("r.messageId") + " and " + visibility.condition("r.inboxId")
                                + " and (r.kind in (DELIVERED, COMPLAINT) or r.earlierAttempts = o.earlierAttempts)"
                                + " order by r.id",
                        DeliveryReportEntry.class)))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        DeliveryReportEntry::messageId,
                        Collectors.mapping(DeliveryReportEntry::view, Collectors.toList())));
    }

    Optional<DeliveryReportEntry> find(long conversationId, long id, Visibility visibility) {
        return Optional.ofNullable(entities.find(DeliveryReportEntry.class, id))
                .filter(report -> report.conversationId() == conversationId && visibility.allows(report.inboxId()));
    }
}

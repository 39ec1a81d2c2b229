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

    /** Adds the news unless the same was said before: whoever knows a Message-ID can't fill the table (S28). */
    void add(OutboundDraft about, String recipient, DeliveryReport.Fate fate, String rawSha256, Instant receivedAt) {
        entities.createNativeQuery("insert into {h-schema}delivery_report (inbox_id, conversation_id, message_id,"
                        + " recipient, kind, status, detail, raw_sha256, received_at) values (:inbox, :conversation,"
                        + " :message, :recipient, :kind, :status, :detail, :raw, :received) on conflict do nothing")
                .setParameter("inbox", about.inboxId())
                .setParameter("conversation", about.conversationId())
                .setParameter("message", about.messageId())
                .setParameter("recipient", recipient)
                .setParameter("kind", fate.kind().name())
                .setParameter("status", fate.status())
                .setParameter("detail", fate.detail())
                .setParameter("raw", rawSha256)
                .setParameter("received", receivedAt)
                .executeUpdate();
    }

    /** What was said about each of these messages, oldest first. */
    Map<Long, List<DeliveryReportView>> of(List<Long> messageIds, Visibility visibility) {
        var ids = new OneOf("id", messageIds);
        return visibility
                .bind(ids.bind(entities.createQuery(
                        "from DeliveryReportEntry r where " + ids.condition("r.messageId") + " and "
                                + visibility.condition("r.inboxId") + " order by r.id",
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

package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.samtal.access.Visibility;
import org.samtal.file.FileRef;
import org.samtal.kernel.OneOf;
import org.samtal.kernel.RfcIds;
import org.samtal.kernel.Sql;
import org.samtal.outbox.DeliveryReportView;
import org.samtal.outbox.DeliveryState;
import org.samtal.upload.TakenUpload;

/** Finds and stores the items of conversations. */
@ApplicationScoped
class MessageRepository {

    @PersistenceContext
    EntityManager entities;

    Message add(Message message) {
        entities.persist(message);
        return message;
    }

    void addAttachment(Message message, InboundMessage.InboundFile file, FileRef content) {
        entities.persist(new MessageAttachment(message.id(), file, content));
    }

    void attach(Message message, TakenUpload file) {
        entities.persist(new MessageAttachment(message.id(), file));
    }

    Optional<Message> find(long conversationId, long messageId) {
        return Optional.ofNullable(entities.find(Message.class, messageId))
                .filter(message -> message.conversationId() == conversationId);
    }

    Optional<Message> findByClientId(long conversationId, String clientId) {
        return entities
                .createQuery(
                        "from Message m where m.conversationId = :conversation and m.clientId = :client", Message.class)
                .setParameter("conversation", conversationId)
                .setParameter("client", clientId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The message of ours in this conversation that left with this Message-ID. */
    Optional<Message> findReply(long conversationId, long inboxId, String messageId) {
        return entities.createQuery(
                        "from Message m where m.inboxId = :inbox and m.rfcMessageHash = :hash"
                                + " and m.conversationId = :conversation and m.kind in (REPLY, FORWARD, ACKNOWLEDGEMENT)",
                        Message.class)
                .setParameter("inbox", inboxId)
                .setParameter("hash", RfcIds.hash(messageId))
                .setParameter("conversation", conversationId)
                .getResultStream()
                .findFirst();
    }

    /** A Message-ID, by its hash, in one inbox. */
    record StoredId(long inboxId, String hash) {

        /** The order in which rows that others may want as well are written. */
        static final Comparator<StoredId> ORDER =
                Comparator.comparing(StoredId::hash).thenComparing(StoredId::inboxId);
    }

    /** The conversations that hold messages with these ids, the newest of each. */
    Map<StoredId, Long> conversationsOf(Set<StoredId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var inboxes = Sql.oneOf(ids.stream().map(StoredId::inboxId).distinct().toList());
        var hashes = Sql.oneOf(ids.stream().map(StoredId::hash).distinct().toList());
        var found = new HashMap<StoredId, Long>();
        entities.unwrap(Session.class)
                .doWork(connection -> Sql.all(
                        connection,
                        conversationsOf(inboxes.size(), hashes.size()),
                        row -> found.put(new StoredId(row.getLong(1), row.getString(2)), row.getLong(3)),
                        Stream.concat(inboxes.stream(), hashes.stream()).toArray()));
        return found;
    }

    /** The query for the conversations of mails, with so many values for inboxes and then for hashes. */
    static String conversationsOf(int inboxes, int hashes) {
        return "select inbox_id, rfc_message_hash, max(conversation_id) from samtal.message where "
                + Sql.isOneOf("inbox_id", inboxes) + " and " + Sql.isOneOf("rfc_message_hash", hashes)
                + " group by inbox_id, rfc_message_hash";
    }

    List<Message> listAfter(long conversationId, Visibility visibility, int seq, int limit) {
        return visibility
                .bind(entities.createQuery(
                        "from Message m where m.conversationId = :conversation and " + visibility.condition("m.inboxId")
                                + " and m.seq > :seq order by m.seq",
                        Message.class))
                .setParameter("conversation", conversationId)
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The last items before a place, oldest first. */
    List<Message> listBefore(long conversationId, Visibility visibility, int seq, int limit) {
        var newestFirst = visibility
                .bind(entities.createQuery(
                        "from Message m where m.conversationId = :conversation and " + visibility.condition("m.inboxId")
                                + " and m.seq < :seq order by m.seq desc",
                        Message.class))
                .setParameter("conversation", conversationId)
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultList();
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** How many messages behind a place somebody else has written than this agent. */
    long countOfOthers(long conversationId, int afterSeq, long agentId) {
        return entities.createQuery(
                        "select count(*) from Message m where m.conversationId = :conversation and m.seq > :seq"
                                + " and m.kind not in (EVENT, ACKNOWLEDGEMENT) and (m.kind = INCOMING or m.authorId <> :agent)",
                        Long.class)
                .setParameter("conversation", conversationId)
                .setParameter("seq", afterSeq)
                .setParameter("agent", agentId)
                .getSingleResult();
    }

    /** The newest mail with the customer, the parent of the next reply. */
    Optional<Message> newestMail(long conversationId) {
        return newestMail(conversationId, " and m.kind not in (FORWARD, ACKNOWLEDGEMENT)");
    }

    /**
     * The newest messages with the customer, newest first: without comments, without what was passed on to others, and without
     * what those have written whom nobody has confirmed (S26).
     */
    List<Message> exchange(long conversationId, int limit) {
        return newest(conversationId, " and m.kind in (INCOMING, REPLY) and m.verified = true", limit);
    }

    /** A message of somebody outside, or of ours to the customer, by its place. */
    Optional<Message> findExchanged(long conversationId, int seq) {
        return entities.createQuery(
                        "from Message m where m.conversationId = :conversation and m.seq = :seq"
                                + " and m.kind in (INCOMING, REPLY)",
                        Message.class)
                .setParameter("conversation", conversationId)
                .setParameter("seq", seq)
                .getResultStream()
                .findFirst();
    }

    /** The newest message of somebody who is trusted, a machine's only where no person has written. */
    Optional<Message> newestToAnswer(long conversationId) {
        var trusted = " and m.kind = INCOMING and m.verified = true";
        return newestMail(conversationId, trusted + " and m.automatic = false")
                .or(() -> newestMail(conversationId, trusted));
    }

    private Optional<Message> newestMail(long conversationId, String condition) {
        return newest(conversationId, " and m.rfcMessageId <> ''" + condition, 1).stream()
                .findFirst();
    }

    private List<Message> newest(long conversationId, String condition, int limit) {
        return entities.createQuery(
                        "from Message m where m.conversationId = :conversation" + condition + " order by m.seq desc",
                        Message.class)
                .setParameter("conversation", conversationId)
                .setMaxResults(limit)
                .getResultList();
    }

    Map<Long, List<MessageAttachment>> attachments(List<Long> messageIds) {
        if (messageIds.isEmpty()) {
            return Map.of();
        }
        var ids = new OneOf("id", messageIds);
        return ids
                .bind(entities.createQuery(
                        "from MessageAttachment f where " + ids.condition("f.messageId") + " order by f.id",
                        MessageAttachment.class))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(MessageAttachment::messageId));
    }

    Optional<MessageAttachment> findAttachment(long conversationId, long attachmentId) {
        return Optional.ofNullable(entities.find(MessageAttachment.class, attachmentId))
                .filter(file -> find(conversationId, file.messageId()).isPresent());
    }

    /** How far these have come; {@code reports} is what was said of them later. */
    Map<Long, DeliveryView> deliveries(List<Long> messageIds, Map<Long, List<DeliveryReportView>> reports) {
        if (messageIds.isEmpty()) {
            return Map.of();
        }
        var deliveries = new HashMap<Long, DeliveryView>();
        var ids = new OneOf("id", messageIds);
        ids.bind(entities.createQuery(
                        "select o.messageId, o.state, o.detail, o.attempts, o.attention from OutboxEntry o where "
                                + ids.condition("o.messageId"),
                        Object[].class))
                .getResultList()
                .forEach(row -> deliveries.put(
                        (Long) row[0],
                        new DeliveryView(
                                (DeliveryState) row[1],
                                (String) row[2],
                                (Integer) row[3],
                                (Boolean) row[4],
                                List.of(),
                                reports.getOrDefault(row[0], List.of()))));
        return deliveries;
    }
}

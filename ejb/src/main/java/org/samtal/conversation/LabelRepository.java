package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds and stores labels, and which conversations have them. */
@ApplicationScoped
class LabelRepository {

    @PersistenceContext
    EntityManager entities;

    /** Names of all labels, by the alphabet. */
    List<String> names() {
        return entities.createQuery("select l.name from Label l order by l.nameKey", String.class)
                .getResultList();
    }

    /** The label of this name, made where there is none; somebody else may be making it. */
    Label require(String name, Instant now) {
        return find(name).orElseGet(() -> {
            entities.createNativeQuery("insert into {h-schema}label (name, name_key, created_at)"
                            + " values (:name, :key, :now) on conflict do nothing")
                    .setParameter("name", Label.plain(name))
                    .setParameter("key", Label.key(name))
                    .setParameter("now", now)
                    .executeUpdate();
            return find(name).orElseThrow();
        });
    }

    Optional<Label> find(String name) {
        return entities.createQuery("from Label l where l.nameKey = :key", Label.class)
                .setParameter("key", Label.key(name))
                .getResultStream()
                .findFirst();
    }

    /** The labels of a conversation, by the alphabet. */
    List<String> of(long conversationId) {
        return entities.createQuery(
                        "select l.name from ConversationLabel c join Label l on l.id = c.key.labelId"
                                + " where c.key.conversationId = :conversation order by l.nameKey",
                        String.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    void replace(long conversationId, List<Label> labels) {
        entities.createQuery("delete from ConversationLabel c where c.key.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
        labels.forEach(label -> entities.persist(new ConversationLabel(conversationId, label.id())));
    }
}

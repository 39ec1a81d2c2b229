package org.samtal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where mails to colleagues wait. */
@ApplicationScoped
class NoticeRepository {

    @PersistenceContext(unitName = "samtal")
    EntityManager entities;

    void add(NoticeMail mail) {
        entities.persist(mail);
    }

    @SuppressWarnings("unchecked")
    List<Long> dueIds(int limit) {
        return entities.createNativeQuery(
                        "select id from {h-schema}notice_mail where due_at <= current_timestamp order by id"
                                + " fetch first " + limit + " rows only",
                        Long.class)
                .getResultList();
    }

    /** Takes one for a try; whoever dies in between leaves it for a later one. */
    Optional<NoticeMail> claim(long id, Duration untilTheNext) {
        var claimed = entities.createNativeQuery("update {h-schema}notice_mail set attempts = attempts + 1,"
                        + " due_at = current_timestamp + interval '" + untilTheNext.toSeconds() + "' second"
                        + " where id = :id and due_at <= current_timestamp")
                .setParameter("id", id)
                .executeUpdate();
        return claimed == 1 ? find(id) : Optional.empty();
    }

    Optional<NoticeMail> find(long id) {
        return Optional.ofNullable(entities.find(NoticeMail.class, id));
    }

    void remove(long id) {
        find(id).ifPresent(entities::remove);
    }

    void postpone(long id, Duration pause) {
        entities.createNativeQuery("update {h-schema}notice_mail set due_at = current_timestamp + interval '"
                        + pause.toSeconds() + "' second where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}

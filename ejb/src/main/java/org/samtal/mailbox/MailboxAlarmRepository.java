package org.samtal.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;

/** Which mailboxes somebody has to hear of, and which of them somebody has. All times are those of the database. */
@ApplicationScoped
class MailboxAlarmRepository {

    private static final int DAYS_BEFORE = 14;

    @PersistenceContext(unitName = "samtal")
    EntityManager entities;

    List<Mailbox> stoppedFor(Duration time) {
        return where("status = 'FAILING' and told_at is null and failing_since <= current_timestamp - interval '"
                + time.toSeconds() + "' second");
    }

    List<Mailbox> workingAgain() {
        return where("status <> 'FAILING' and told_at is not null");
    }

    List<Mailbox> certificatesEnding() {
        return where("status <> 'PAUSED' and certificate_until <= current_date + interval '" + DAYS_BEFORE
                + "' day and (certificate_told is null or certificate_told <> certificate_until)");
    }

    boolean markTold(long id) {
        return mark("told_at = current_timestamp", id, "told_at is null");
    }

    boolean markUntold(long id) {
        return mark("told_at = null", id, "told_at is not null");
    }

    boolean markCertificate(long id) {
        return mark(
                "certificate_told = certificate_until",
                id,
                "(certificate_told is null or certificate_told <> certificate_until)");
    }

    @SuppressWarnings("unchecked")
    private List<Mailbox> where(String condition) {
        return entities.createNativeQuery(
                        "select * from {h-schema}mailbox where " + condition + " order by id", Mailbox.class)
                .getResultList();
    }

    private boolean mark(String assignment, long id, String condition) {
        return entities.createNativeQuery(
                                "update {h-schema}mailbox set " + assignment + " where id = :id and " + condition)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}

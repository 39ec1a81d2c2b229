package org.samtal.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A mail to a colleague that has not been sent yet. */
@Entity
@SuppressWarnings("UnusedVariable") // some are read by the database alone
class NoticeMail {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String address;
    private String subject;
    private String text;
    private String replyTo;
    private long mailboxId;
    private Instant createdAt;
    private Instant dueAt;
    private int attempts;

    protected NoticeMail() {}

    NoticeMail(Notice notice, Instant now) {
        name = notice.name();
        address = notice.address();
        subject = notice.subject();
        text = notice.text();
        replyTo = notice.replyTo();
        mailboxId = notice.mailboxId();
        createdAt = now;
        dueAt = now;
    }

    Notice notice() {
        return new Notice(id, attempts, name, address, subject, text, replyTo, mailboxId, createdAt);
    }
}

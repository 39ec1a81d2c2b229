package org.samtal.inbox;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A place where conversations gather. */
@Entity
class Inbox {

    @Id
    @GeneratedValue
    private Long id;

    private String name;
    private String senderName;
    private String signature = "";
    private String acknowledgementSubject = "";
    private String acknowledgement = "";
    private String fallbackLocalPart;
    private String colour;
    private boolean openToEveryone;
    private Instant createdAt;

    @Version
    private int version;

    protected Inbox() {}

    Inbox(String name, String senderName, String fallbackLocalPart, String colour, Instant createdAt) {
        this.name = name;
        this.senderName = senderName;
        this.fallbackLocalPart = fallbackLocalPart;
        this.colour = colour;
        this.openToEveryone = true;
        this.createdAt = createdAt;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String senderName() {
        return senderName;
    }

    InboxSettings settings() {
        return new InboxSettings(
                name, senderName, signature, new Acknowledgement(acknowledgementSubject, acknowledgement));
    }

    /** The fallback address stays: customers know it. */
    void apply(InboxSettings settings) {
        name = settings.name();
        senderName = settings.senderName();
        signature = settings.signature();
        acknowledgementSubject = settings.acknowledgement().subject();
        acknowledgement = settings.acknowledgement().text();
    }

    String fallbackLocalPart() {
        return fallbackLocalPart;
    }

    String colour() {
        return colour;
    }

    boolean openToEveryone() {
        return openToEveryone;
    }

    Instant createdAt() {
        return createdAt;
    }
}

package org.samtal.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A person who writes to the company. */
@Entity
class Contact {

    @Id
    @GeneratedValue
    private Long id;

    private String name;
    private Instant createdAt;

    @Version
    private int version;

    protected Contact() {}

    Contact(String name, Instant createdAt) {
        this.name = name;
        this.createdAt = createdAt;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    void rename(String given) {
        name = given;
    }

    /** Takes a name for somebody who had none; what an agent or the person gave earlier stays. */
    void learnName(String learned) {
        if (name.isBlank() && !learned.isBlank()) {
            name = learned;
        }
    }
}

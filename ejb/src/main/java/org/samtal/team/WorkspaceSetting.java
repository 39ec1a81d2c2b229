package org.samtal.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something the company has said about itself, by name. */
@Entity
class WorkspaceSetting {

    @Id
    private String name;

    private String content;

    protected WorkspaceSetting() {}

    String name() {
        return name;
    }

    String content() {
        return content;
    }
}

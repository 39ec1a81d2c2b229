package org.samtal.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.samtal.access.Role;
import org.samtal.kernel.EmailAddress;

/**
 * A person of the company who answers customers.
 *
 * <p>The credentials version counts up whenever the password, the role or the state changes. Sessions and tokens carry
 * the version they were made under, so every older one ends with the change (S63).
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by the database and by Hibernate alone
class Agent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String name;

    @Column(updatable = false)
    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean active;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    @Enumerated(EnumType.STRING)
    private Density density = Density.COMFORTABLE;

    private String signature = "";
    private boolean mailed;
    private boolean singleKeys = true;
    private String passwordHash;
    private long credentialsVersion;

    @Column(updatable = false)
    private Instant createdAt;

    protected Agent() {}

    Agent(NewAgent agent, String passwordHash, Instant now) {
        this.name = agent.name();
        this.email = agent.email().value();
        this.role = agent.role();
        this.active = true;
        this.language = agent.language();
        this.theme = Theme.AUTO;
        this.passwordHash = passwordHash;
        this.credentialsVersion = 1;
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    boolean isActiveAdministrator() {
        return active && role == Role.ADMIN;
    }

    Credentials credentials() {
        return new Credentials(id, name, new EmailAddress(email), passwordHash, active);
    }

    Preferences preferences() {
        return new Preferences(name, language, theme, density, signature, mailed, singleKeys);
    }

    void prefer(Preferences wanted) {
        name = wanted.name();
        language = wanted.language();
        theme = wanted.theme();
        density = wanted.density();
        signature = wanted.signature();
        mailed = wanted.mailed();
        singleKeys = wanted.singleKeys();
    }

    void changePassword(String freshHash) {
        passwordHash = freshHash;
        credentialsVersion++;
    }

    void deactivate() {
        active = false;
        credentialsVersion++;
    }

    boolean wantsMail() {
        return active && mailed;
    }

    AgentAddress mailAddress() {
        return new AgentAddress(name, email, language);
    }

    AgentRow row() {
        return new AgentRow(id, name, email, role.name(), active);
    }

    /** Whether what was given out under this version of the credentials still counts (S63). */
    boolean isCurrent(long version) {
        return active && credentialsVersion == version;
    }

    SignedIn signedIn() {
        return new SignedIn(id, name, email, role.name(), language, theme, density, credentialsVersion);
    }
}

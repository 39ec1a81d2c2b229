package org.samtal.setup;

import static org.samtal.access.Permission.NONE;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.access.Role;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.Secrets;
import org.samtal.kernel.Settings;
import org.samtal.team.Agents;
import org.samtal.team.NewAgent;
import org.samtal.team.Workspace;

/**
 * Makes an empty installation one that somebody owns: the company's name, the first administrator, the first inbox.
 *
 * <p>There is no default account (S72). Only who can read the server's log holds the link, and it works once.
 */
@Stateless
public class Onboarding {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final String FIRST_INBOX = "Support";

    @Inject
    Workspace workspace;

    @Inject
    Agents agents;

    @Inject
    Inboxes inboxes;

    @Inject
    SetupTokenRepository tokens;

    @Inject
    SetupLinkFile linkFile;

    @Inject
    Secrets secrets;

    @Inject
    Settings settings;

    @Inject
    CurrentActor currentActor;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Clock clock;

    /** Whether nobody owns the installation yet. */
    @Requires(NONE)
    public boolean needed() {
        return workspace.isEmpty();
    }

    /** A new link, which works for one day and ends every link before it. */
    @Requires(SYSTEM)
    public String newLink() {
        var token = secrets.newToken();
        var now = clock.instant();
        tokens.replaceAllBy(new SetupToken(secrets.hashOf(token), now, now.plus(LIFETIME)));
        return settings.baseUrl() + "/setup?token=" + token;
    }

    /** Whether the link with this token still works. */
    @Requires(NONE)
    public boolean accepts(String token) {
        return tokens.isValid(secrets.hashOf(token), clock.instant()) && needed();
    }

    /** Sets the installation up for whoever holds the link. */
    @Requires(NONE)
    public void complete(String token, FirstAdministrator administrator) {
        if (!tokens.use(secrets.hashOf(token), clock.instant())) {
            throw new Conflict("setup.link.used");
        }
        setUp(administrator);
        linkFile.remove();
    }

    /** Sets the installation up from the settings of an automated install. */
    @Requires(SYSTEM)
    public void completeWithoutLink(FirstAdministrator administrator) {
        setUp(administrator);
    }

    private void setUp(FirstAdministrator administrator) {
        currentActor.asSystem(() -> {
            if (!needed() || !workspace.found(administrator.company())) {
                throw new Conflict("setup.link.used");
            }
            agents.create(new NewAgent(
                    administrator.name(),
                    administrator.email(),
                    Role.ADMIN,
                    administrator.language(),
                    administrator.password()));
            tokens.removeAll();
            auditTrail.record(AuditEvent.of(AuditAction.INSTALLATION_SET_UP, "workspace"));
            return inboxes.create(FIRST_INBOX, administrator.company().strip());
        });
    }
}

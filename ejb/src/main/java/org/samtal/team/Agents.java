package org.samtal.team;

import static org.samtal.access.Permission.AGENT_MANAGE;
import static org.samtal.access.Permission.SIGNED_IN;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.samtal.access.CurrentActor;
import org.samtal.access.Origin;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.DomainException.Rejected;

/** The agents of the company, and what each agent may change about the own account. */
@Stateless
public class Agents {

    @Inject
    AgentRepository agents;

    @Inject
    PasswordHashing hashing;

    @Inject
    PasswordCheck passwordCheck;

    @Inject
    SignInSteps steps;

    @Inject
    CurrentActor currentActor;

    @Inject
    Origin origin;

    @Inject
    AuditTrail auditTrail;

    @Inject
    Clock clock;

    /** Everybody, those who are active first, by name. */
    @Requires(SIGNED_IN)
    public List<AgentRow> all() {
        return agents.all();
    }

    @Requires(SIGNED_IN)
    public AgentRow get(long id) {
        return agents.require(id).row();
    }

    @Requires(AGENT_MANAGE)
    public AgentRow create(NewAgent command) {
        PasswordRule.check(command.password(), "password", command.name(), command.email());
        var agent = agents.add(new Agent(command, hash(command.password()), clock.instant()));
        auditTrail.record(AuditEvent.of(AuditAction.AGENT_CREATED, SignInSteps.subject(agent.id()))
                .withDetail(command.role().name()));
        return agent.row();
    }

    /** Ends the agent's sessions and tokens; what the agent wrote stays. */
    @Requires(AGENT_MANAGE)
    public void deactivate(long id) {
        if (id == currentActor.agentId()) {
            throw new Rejected("", "people.deactivate.self");
        }
        var administrators = agents.lockAdministrators();
        var agent = agents.require(id);
        if (agent.isActiveAdministrator() && administrators.size() == 1) {
            throw new Rejected("", "people.deactivate.last");
        }
        agent.deactivate();
        agents.flush();
        auditTrail.record(AuditEvent.of(AuditAction.AGENT_DEACTIVATED, SignInSteps.subject(id)));
    }

    @Requires(SIGNED_IN)
    public Preferences preferences() {
        return me().preferences();
    }

    /** Changes the own name and look, and gives the agent as a session now knows it. */
    @Requires(SIGNED_IN)
    public SignedIn changePreferences(Preferences wanted) {
        var agent = me();
        var before = agent.preferences();
        if (!before.equals(wanted)) {
            agent.prefer(wanted);
            agents.flush();
            auditTrail.record(AuditEvent.of(AuditAction.PREFERENCES_CHANGED, SignInSteps.subject(agent.id()))
                    .withChange(before, wanted));
        }
        return agent.signedIn();
    }

    /**
     * Changes the own password, which ends every session and token made before it (S63).
     *
     * @return the agent under the new version of the credentials, with which the session of the change may go on
     */
    @Requires(SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedIn changePassword(String current, String fresh) {
        var me = agents.require(currentActor.agentId()).credentials();
        PasswordRule.check(fresh, "fresh", me.name(), me.email());
        var outcome = passwordCheck.check(me.email().value(), current, origin.clientAddress());
        if (outcome.agentId().isEmpty()) {
            throw new Rejected(
                    "current", "people.password.wrong", outcome.retryAfter().toSeconds());
        }
        var freshHash = hash(fresh);
        return currentActor.asSystem(() -> steps.replacePassword(me.agentId(), freshHash));
    }

    private Agent me() {
        return agents.require(currentActor.agentId());
    }

    private String hash(String password) {
        return hashing.hash(password).orElseThrow(() -> new Conflict("people.password.busy"));
    }
}

package org.samtal.routing;

import static org.samtal.access.Permission.INBOX_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;

/** Lets administrators decide who gets the new conversations of an inbox. */
@Stateless
public class Routing {

    @Inject
    RoutingRepository routings;

    @Inject
    Inboxes inboxes;

    @Inject
    Agents agents;

    @Inject
    AuditTrail auditTrail;

    /** What is decided; where nothing is, new conversations wait until somebody takes them. */
    @Requires(INBOX_MANAGE)
    public RoutingTarget target(long inboxId) {
        var inbox = inboxes.get(inboxId);
        return routings.find(inbox.id()).map(InboxRouting::target).orElse(RoutingTarget.UNASSIGNED);
    }

    /** The agents who work in the inbox and could get its conversations, by name. */
    @Requires(INBOX_MANAGE)
    public List<AgentRow> agents(long inboxId) {
        var ids = routings.agents(inboxes.get(inboxId).id());
        return agents.all().stream().filter(agent -> ids.contains(agent.id())).toList();
    }

    /** Decides it. What is there already stays with whoever has it. */
    @Requires(INBOX_MANAGE)
    public void change(long inboxId, RoutingTarget wanted) {
        var before = target(inboxId);
        if (before.equals(wanted)) {
            return;
        }
        wanted.agentId().ifPresent(agent -> {
            if (!routings.agents(inboxId).contains(agent)) {
                throw new Rejected("routing", "inbox.routing.agent");
            }
        });
        var routing = routings.find(inboxId).orElseGet(() -> {
            var fresh = new InboxRouting(inboxId);
            routings.add(fresh);
            return fresh;
        });
        routing.apply(wanted);
        auditTrail.record(
                AuditEvent.of(AuditAction.ROUTING_CHANGED, "inbox:" + inboxId).withChange(before, wanted));
    }
}

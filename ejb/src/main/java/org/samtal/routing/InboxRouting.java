package org.samtal.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.OptionalLong;

/** What is decided for one inbox, and whose turn it was last. */
@Entity
class InboxRouting {

    @Id
    @SuppressWarnings("UnusedVariable") // found by the database alone
    private long inboxId;

    @Enumerated(EnumType.STRING)
    private RoutingTarget.Way way;

    private Long agentId;
    private long lastAgentId;

    protected InboxRouting() {}

    InboxRouting(long inboxId) {
        this.inboxId = inboxId;
        apply(RoutingTarget.UNASSIGNED);
    }

    RoutingTarget target() {
        return way == RoutingTarget.Way.AGENT
                ? RoutingTarget.agent(agentId)
                : new RoutingTarget(way, OptionalLong.empty());
    }

    void apply(RoutingTarget target) {
        way = target.way();
        agentId = target.agentId().isPresent() ? target.agentId().getAsLong() : null;
    }

    /**
     * Who of these gets the next conversation, and notes that it was their turn.
     *
     * @param agents those who may get it, by their ids; who has left or come since is simply left out or let in
     * @return empty where nobody may, or where new conversations wait
     */
    OptionalLong next(List<Long> agents) {
        return switch (way) {
            case UNASSIGNED -> OptionalLong.empty();
            case AGENT -> agents.contains(agentId) ? OptionalLong.of(agentId) : OptionalLong.empty();
            case IN_TURN -> turn(agents);
        };
    }

    private OptionalLong turn(List<Long> agents) {
        var next = agents.stream()
                .filter(agent -> agent > lastAgentId)
                .findFirst()
                .or(() -> agents.stream().findFirst())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        next.ifPresent(agent -> lastAgentId = agent);
        return next;
    }
}

package org.samtal.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.routing.Routing;
import org.samtal.routing.RoutingTarget;
import org.samtal.web.app.Notices;

/** Who can get the new conversations of an inbox, as a list to choose from. */
@Named
@RequestScoped
public class RoutingPanel {

    private static final String WAITING = "UNASSIGNED";
    private static final String IN_TURN = "IN_TURN";

    @Inject
    Routing routing;

    @Inject
    Notices notices;

    /**
     * One way to give them out.
     *
     * @param value as a form sends it: the name of a way, or the id of an agent
     */
    public record Choice(String value, String label) {}

    /** Nobody first, then all in turn, then each agent of the inbox by name. */
    public List<Choice> choices(long inboxId) {
        var ways = Stream.of(
                new Choice(WAITING, notices.text("inboxes.routing.UNASSIGNED")),
                new Choice(IN_TURN, notices.text("inboxes.routing.IN_TURN")));
        var agents = routing.agents(inboxId).stream().map(agent -> new Choice(Long.toString(agent.id()), agent.name()));
        return Stream.concat(ways, agents).toList();
    }

    /** What is decided for the inbox. */
    String value(long inboxId) {
        var target = routing.target(inboxId);
        return target.agentId().isPresent()
                ? Long.toString(target.agentId().getAsLong())
                : target.way().name();
    }

    void change(long inboxId, String value) {
        routing.change(inboxId, target(value));
    }

    private static RoutingTarget target(String value) {
        if (value.matches("[0-9]{1,18}")) {
            return RoutingTarget.agent(Long.parseLong(value));
        }
        return switch (value) {
            case WAITING -> RoutingTarget.UNASSIGNED;
            case IN_TURN -> RoutingTarget.IN_TURN;
            default -> throw new Rejected("routing", "inbox.routing.agent");
        };
    }
}

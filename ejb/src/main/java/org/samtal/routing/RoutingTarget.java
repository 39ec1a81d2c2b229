package org.samtal.routing;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Where the new conversations of an inbox go.
 *
 * @param agentId the agent who gets them; empty for the other ways
 */
public record RoutingTarget(Way way, OptionalLong agentId) {

    /** How the agent is found. */
    public enum Way {
        /** Nobody gets them: they wait until somebody takes them. */
        UNASSIGNED,
        /** Each agent of the inbox gets one before anybody gets the next. */
        IN_TURN,
        /** One agent gets all of them. */
        AGENT
    }

    public static final RoutingTarget UNASSIGNED = new RoutingTarget(Way.UNASSIGNED, OptionalLong.empty());
    public static final RoutingTarget IN_TURN = new RoutingTarget(Way.IN_TURN, OptionalLong.empty());

    public RoutingTarget {
        Objects.requireNonNull(way);
        if (agentId.isPresent() != (way == Way.AGENT)) {
            throw new IllegalArgumentException("An agent belongs to " + Way.AGENT + " and to nothing else");
        }
    }

    /** Whether new conversations wait for somebody to take them. */
    boolean isWaiting() {
        return way == Way.UNASSIGNED;
    }

    public static RoutingTarget agent(long id) {
        return new RoutingTarget(Way.AGENT, OptionalLong.of(id));
    }
}

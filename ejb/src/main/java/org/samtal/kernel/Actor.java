package org.samtal.kernel;

/**
 * Whoever does something: an agent, or the system itself.
 *
 * <p>Every change is made by an actor, so that rights are checked and history can name a person.
 */
public sealed interface Actor {

    /** The product itself: queue consumers, timers and jobs. May do everything. */
    Actor SYSTEM = new SystemActor();

    /** The agent's id, or 0 where the actor is not an agent. */
    long agentId();

    /** Short text for logs and the audit trail, such as {@code agent:17}. Never a name or an address. */
    String label();

    /** A signed-in person of the company. */
    record AgentActor(long agentId, String name, String role) implements Actor {
        @Override
        public String label() {
            return "agent:" + agentId;
        }
    }

    /** The product acting on its own, on behalf of whoever caused it. */
    record SystemActor() implements Actor {
        @Override
        public long agentId() {
            return 0;
        }

        @Override
        public String label() {
            return "system";
        }
    }

    /** Somebody who has not signed in. May only use what is open to all. */
    record AnonymousActor() implements Actor {
        @Override
        public long agentId() {
            return 0;
        }

        @Override
        public String label() {
            return "anonymous";
        }
    }
}

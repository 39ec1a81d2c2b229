package org.samtal.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.samtal.kernel.Actor;
import org.samtal.kernel.Actor.AgentActor;
import org.samtal.kernel.Actor.AnonymousActor;
import org.samtal.kernel.Actor.SystemActor;

/**
 * Who acts on this thread right now.
 *
 * <p>Not request scoped: sockets, SMTP sessions, consumers and jobs have no request, but always an actor. Outside
 * {@link #runAs} nobody acts, so a forgotten filter refuses instead of opening a door.
 */
@ApplicationScoped
public class CurrentActor {

    private static final Actor NOBODY = new AnonymousActor();

    private final ThreadLocal<Actor> acting = ThreadLocal.withInitial(() -> NOBODY);

    public Actor get() {
        return acting.get();
    }

    /** The id of the acting agent, 0 for the system and for nobody. */
    public long agentId() {
        return get().agentId();
    }

    /** Whether the actor has the permission. Also behind the cosmetic checks of the screens. */
    public boolean may(Permission permission) {
        var actor = get();
        if (actor instanceof SystemActor) {
            return true;
        }
        return actor instanceof AgentActor agent
                ? Role.valueOf(agent.role()).allows(permission)
                : permission == Permission.NONE;
    }

    /** Runs the action as this actor and puts the former one back, whatever happens. */
    public <T> T runAs(Actor actor, Callable<T> action) throws Exception {
        var before = acting.get();
        acting.set(actor);
        try {
            return action.call();
        } finally {
            acting.set(before);
        }
    }

    /** Does as the product itself what the actor may not do alone, such as looking up a password. */
    public <T> T asSystem(Supplier<T> action) {
        return asActor(Actor.SYSTEM, action);
    }

    /** What is found by this actor. */
    public <T> T asActor(Actor actor, Supplier<T> action) {
        var before = acting.get();
        acting.set(actor);
        try {
            return action.get();
        } finally {
            acting.set(before);
        }
    }

    /** Acts as this actor until it is closed; for a filter, whose chain may throw anything. */
    public Acting as(Actor actor) {
        var before = acting.get();
        acting.set(actor);
        return () -> acting.set(before);
    }

    /** Runs an action that returns nothing and throws nothing checked. */
    public void runAs(Actor actor, Runnable action) {
        var before = acting.get();
        acting.set(actor);
        try {
            action.run();
        } finally {
            acting.set(before);
        }
    }
}

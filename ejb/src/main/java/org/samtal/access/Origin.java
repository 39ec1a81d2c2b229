package org.samtal.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/**
 * The address from which the work on this thread was asked for, so that the audit trail can tell it (S88).
 *
 * <p>Not request scoped, for the same reason as {@link CurrentActor}. Work that nobody asked for from outside has none.
 */
@ApplicationScoped
public class Origin {

    private final ThreadLocal<String> address = ThreadLocal.withInitial(() -> "");

    /** The client's IP address as text, or an empty text. */
    public String clientAddress() {
        return address.get();
    }

    /** Runs the action on behalf of that client and puts the former one back, whatever happens. */
    public <T> T from(String clientAddress, Callable<T> action) throws Exception {
        var before = address.get();
        address.set(clientAddress);
        try {
            return action.call();
        } finally {
            address.set(before);
        }
    }
}

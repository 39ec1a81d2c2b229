package org.samtal.access;

import jakarta.enterprise.context.ApplicationScoped;

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

    /** Works on behalf of that client until it is closed. */
    public Acting from(String clientAddress) {
        var before = address.get();
        address.set(clientAddress);
        return () -> address.set(before);
    }
}

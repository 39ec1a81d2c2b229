package org.samtal.kernel;

import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Tells a database that can't be reached from a mistake of ours.
 *
 * <p>An outage is the fault of no message and no caller, and it passes: whoever meets one waits, or asks others to, and
 * counts nothing.
 */
public final class DatabaseOutage {

    /** Connection exceptions; no resources left; shut down, crashed or starting (SQL:2016, and PostgreSQL's own). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    /** H2: connection broken, database closed, closed while in use. */
    private static final Set<String> STATES = Set.of("90067", "90098", "90121");

    private DatabaseOutage() {}

    /** Whether the failure, or anything that led to it, is that the database could not be reached or has gone away. */
    public static boolean isBehind(Throwable failure) {
        return isBehind(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isBehind(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (isOutage(failure) || isBehind(failure.getCause(), seen)) {
            return true;
        }
        if (failure instanceof EJBException wrapper && isBehind(wrapper.getCausedByException(), seen)) {
            return true;
        }
        for (var suppressed : failure.getSuppressed()) {
            if (isBehind(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    /** The pool's own exception stands for a connection that could not be made, or was not given back in time. */
    private static boolean isOutage(Throwable failure) {
        return failure instanceof ResourceException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (failure instanceof SQLException refused && isOutage(refused.getSQLState()));
    }

    private static boolean isOutage(String state) {
        return state != null
                && (STATES.contains(state) || (state.length() == 5 && CLASSES.contains(state.substring(0, 2))));
    }
}

package org.samtal.web.live;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Watches over the open sockets: rights every three seconds (S55), a sign of life every 24. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveWatch {
    @Inject
    AgentLines lines;

    @Inject
    Presence presence;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void checkRights() {
        lines.checkRights();
        presence.settle();
    }

    @Schedule(hour = "*", minute = "*", second = "0,24,48", persistent = false)
    void beat() {
        lines.beat();
    }
}

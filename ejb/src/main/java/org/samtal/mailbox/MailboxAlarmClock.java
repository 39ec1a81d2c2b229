package org.samtal.mailbox;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.samtal.access.CurrentActor;
import org.samtal.kernel.Actor;
import org.samtal.kernel.OutageLog;

/** Looks every few seconds for mailboxes somebody has to hear of. */
@Startup
@Singleton
@DependsOn("DatabaseMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxAlarmClock {

    @Inject
    MailboxAlarms alarms;

    @Inject
    CurrentActor actor;

    @Inject
    OutageLog outages;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        try {
            actor.runAs(Actor.SYSTEM, alarms::look);
        } catch (EJBException unavailable) {
            outages.note("Mailboxes could not be looked at", unavailable);
        }
    }
}

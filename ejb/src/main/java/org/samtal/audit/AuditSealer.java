package org.samtal.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.access.CurrentActor;

/**
 * Seals what was added to the audit trail, a second after it last looked. Runs on every node; the lock on the chain
 * decides who works.
 */
@Startup
@Singleton
@DependsOn("DatabaseMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealer {

    private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
    private static final long PAUSE_MILLIS = 1_000;

    @Resource
    TimerService timers;

    @Inject
    AuditSeals seals;

    @Inject
    CurrentActor currentActor;

    /** A schedule would complain whenever the machine is too busy for it. */
    @PostConstruct
    void waitASecond() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void seal() {
        try {
            while (currentActor.asSystem(seals::sealWaiting) > 0) {
                LOG.log(Level.FINE, "Sealed a part of the audit trail");
            }
        } catch (EJBException unavailable) {
            LOG.log(Level.FINE, "The audit trail could not be sealed; the next second will do", unavailable);
        } finally {
            waitASecond();
        }
    }
}

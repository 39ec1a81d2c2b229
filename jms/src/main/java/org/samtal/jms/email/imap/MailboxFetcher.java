package org.samtal.jms.email.imap;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.access.CurrentActor;
import org.samtal.jms.email.signin.AccessTokens;
import org.samtal.kernel.Actor;
import org.samtal.kernel.DomainException;
import org.samtal.kernel.Egress;
import org.samtal.kernel.OutageLog;
import org.samtal.kernel.OwnMailIds;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.ClaimedMailbox;
import org.samtal.mailbox.MailboxFetches;
import org.samtal.mailbox.MailboxFolders;
import org.samtal.mailbox.MailboxHealth;
import org.samtal.mailbox.TlsMode;
import org.samtal.outbox.SentCopies;

/**
 * Visits connected mailboxes, those that wait longest first.
 *
 * <p>Runs on every node; leases decide who works. Mailboxes that fail have a few lanes of their own, so that servers which
 * do not answer never keep others waiting (P16). Whoever has finished a visit looks for the next, so that a mailbox with much mail
 * is fetched without a pause.
 */
@Startup
@Singleton
@Lock(LockType.READ)
@DependsOn("samtal-ejb.jar#DatabaseMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxFetcher {

    private static final Logger LOG = Logger.getLogger(MailboxFetcher.class.getName());
    private static final int HEALTHY_FOR_ONE_FAILING = 4;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    MailboxFetches fetches;

    @Inject
    MailboxFolders folders;

    @Inject
    SentCopies copies;

    @Inject
    MailboxHealth health;

    @Inject
    CurrentActor actor;

    @Inject
    Settings settings;

    @Inject
    Egress egress;

    @Inject
    OwnMailIds own;

    @Inject
    AccessTokens tokens;

    @Inject
    Clock clock;

    @Inject
    OutageLog outages;

    private final Map<Long, MailboxVisit> visits = new ConcurrentHashMap<>();
    private FetchLanes healthy;
    private FetchLanes failing;
    private ExecutorService workers;

    /** What this node had in hand when it stopped is nobody's now. */
    @PostConstruct
    void start() {
        healthy = new FetchLanes(clock);
        failing = new FetchLanes(clock);
        workers = Executors.newCachedThreadPool(threads);
        actor.runAs(Actor.SYSTEM, fetches::releaseLeases);
    }

    /** Visits that are cut off here are gone on with at the next start. */
    @PreDestroy
    void stop() {
        workers.shutdown();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        visits.values().forEach(MailboxVisit::cutWhenStuck);
        goOn();
    }

    /** Begins what is due, without waiting for the next round. */
    public void goOn() {
        try {
            actor.runAs(Actor.SYSTEM, this::beginAll);
        } catch (EJBException unavailable) {
            outages.note("Mailboxes could not be looked for", unavailable);
        }
    }

    /** One at a time, lest two fill the same lane. */
    private void beginAll() {
        synchronized (visits) {
            begin(false, settings.mailboxWorkers(), healthy);
            begin(true, Math.max(1, settings.mailboxWorkers() / HEALTHY_FOR_ONE_FAILING), failing);
        }
    }

    private void begin(boolean areFailing, int most, FetchLanes lanes) {
        var free = lanes.free(most);
        if (free > 0 && !workers.isShutdown()) {
            for (var id : fetches.due(areFailing, free)) {
                claim(id).ifPresent(mailbox -> {
                    var place = lanes.take();
                    workers.execute(() -> visit(mailbox, place));
                });
            }
        }
    }

    private Optional<ClaimedMailbox> claim(long id) {
        try {
            return fetches.claim(id);
        } catch (DomainException unreadable) {
            LOG.log(Level.FINE, "The password of a mailbox can't be opened", unreadable);
            fetches.locked(id);
            return Optional.empty();
        }
    }

    private void visit(ClaimedMailbox mailbox, FetchLanes.Place place) {
        var id = mailbox.lease().mailboxId();
        var rules = new FetchRules(egress, ImapPatience.USUAL, settings.maximumMailSize(), own, clock);
        var access = tokens.of(id, mailbox.settings().signIn(), mailbox.password());
        var visit = new MailboxVisit(mailbox, access, rules, place::signedIn);
        visits.put(id, visit);
        try {
            actor.runAs(Actor.SYSTEM, () -> {
                visit.run(fetches, folders, copies);
                lookAtCertificate(mailbox);
            });
        } catch (DomainException lost) {
            LOG.log(Level.INFO, "Another worker has taken over mailbox {0}: {1}", new Object[] {id, lost.key()});
        } catch (EJBException unavailable) {
            outages.note("A mailbox could not be fetched", unavailable);
        } finally {
            visits.remove(id, visit);
            place.end();
        }
        goOn();
    }

    /** So that somebody hears of it before it ends. */
    private void lookAtCertificate(ClaimedMailbox mailbox) {
        var server = mailbox.settings().receiving();
        var id = mailbox.lease().mailboxId();
        if (server.tls() == TlsMode.TLS && health.wantsCertificate(id)) {
            try {
                health.certificate(id, ServerCertificate.of(server, egress).lastDay());
            } catch (IOException unseen) {
                LOG.log(Level.FINE, "The certificate could not be looked at", unseen);
            }
        }
    }
}

package org.samtal.jms.email.imap;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
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
import org.samtal.kernel.Settings;
import org.samtal.mailbox.MailboxSecrets;
import org.samtal.mailbox.MailboxWatches;
import org.samtal.mailbox.WatchedMailbox;

/**
 * Keeps a watch at the server of each mailbox that works, so that mail is fetched when it comes and not at the next look.
 *
 * <p>A watch that ends is begun again at the next round, a minute later at most.
 */
@Startup
@Singleton
@DependsOn("samtal-ejb.jar#DatabaseMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxWatcher {

    private static final Logger LOG = Logger.getLogger(MailboxWatcher.class.getName());

    @Resource
    ManagedThreadFactory threads;

    @Inject
    MailboxWatches mailboxes;

    @Inject
    MailboxSecrets secrets;

    @Inject
    CurrentActor actor;

    @Inject
    Settings settings;

    @Inject
    MailboxFetcher fetcher;

    @Inject
    AccessTokens tokens;

    @Inject
    Egress egress;

    @Inject
    OutageLog outages;

    private final Map<WatchedMailbox, MailboxWatch> watches = new ConcurrentHashMap<>();
    private ExecutorService watchers;

    @PostConstruct
    void start() {
        watchers = Executors.newCachedThreadPool(threads);
    }

    @PreDestroy
    void stop() {
        watches.values().forEach(MailboxWatch::end);
        watchers.shutdown();
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void look() {
        try {
            var wanted = new HashSet<>(actor.asSystem(() -> mailboxes.watched(settings.mailboxWatches())));
            watches.forEach((mailbox, watch) -> {
                if (!wanted.contains(mailbox)) {
                    watch.end();
                }
            });
            wanted.removeAll(watches.keySet());
            wanted.forEach(this::begin);
        } catch (EJBException unavailable) {
            outages.note("Mailboxes to be watched could not be looked for", unavailable);
        }
    }

    private void begin(WatchedMailbox mailbox) {
        try {
            var kept = actor.asSystem(() -> secrets.kept(mailbox.id()));
            var access = tokens.of(mailbox.id(), kept.settings().signIn(), kept.receivingPassword());
            var watch = new MailboxWatch(kept, access, egress, () -> fetch(mailbox.id()));
            watches.put(mailbox, watch);
            watchers.execute(() -> run(mailbox, watch));
        } catch (DomainException gone) {
            LOG.log(Level.FINE, "A mailbox can't be watched", gone);
        }
    }

    /** Something has come: on this node at once, or wherever there is a free lane. */
    private void fetch(long id) {
        actor.runAs(Actor.SYSTEM, () -> mailboxes.wake(id));
        fetcher.goOn();
    }

    private void run(WatchedMailbox mailbox, MailboxWatch watch) {
        try {
            watch.run();
        } catch (EJBException unavailable) {
            outages.note("A mailbox could not be woken", unavailable);
        } finally {
            watches.remove(mailbox);
        }
    }
}

package org.samtal.kernel;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends ids to the broker once the transaction that wrote their rows has been committed.
 *
 * <p>The database is the only truth; a message is a nudge. So it is sent after the commit, not persistent and outside
 * any transaction, and a send that fails is counted and forgotten: the relay finds the row. Contexts are lent and kept,
 * since making one costs more than the rest of the work, and kept by none of the threads, which come and go.
 */
@ApplicationScoped
public class Post {

    private static final Logger LOG = Logger.getLogger(Post.class.getName());

    @Resource(lookup = "java:/ConnectionFactory")
    ConnectionFactory connections;

    @Resource(lookup = Destinations.INBOUND_QUEUE)
    Destination inbound;

    @Resource(lookup = Destinations.OUTBOUND_QUEUE)
    Destination outbound;

    @Resource(lookup = Destinations.FEED_TOPIC)
    Destination feed;

    @Resource
    TransactionSynchronizationRegistry transactions;

    private final Queue<Sender> idle = new ConcurrentLinkedQueue<>();
    private final AtomicLong failures = new AtomicLong();

    /** Sends the text after the commit of the running transaction, or at once where there is none. */
    public void afterCommit(Destinations to, String text) {
        afterCommit(to, text, Duration.ZERO);
    }

    /** The same, but the text arrives only after the delay. */
    public void afterCommit(Destinations to, String text, Duration delay) {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            send(new Letter(to, text, delay.toMillis()));
            return;
        }
        var waiting = (Outgoing) transactions.getResource(Outgoing.class);
        if (waiting == null) {
            waiting = new Outgoing();
            transactions.putResource(Outgoing.class, waiting);
            transactions.registerInterposedSynchronization(waiting);
        }
        waiting.letters.add(new Letter(to, text, delay.toMillis()));
    }

    /** How many sends have failed since the start; each was left to the relay. */
    public long failures() {
        return failures.get();
    }

    private void send(Letter letter) {
        try {
            var lent = idle.poll();
            var sender = lent == null ? open() : lent;
            sender.send(letter);
            idle.add(sender);
        } catch (JMSRuntimeException unreachable) {
            failures.incrementAndGet();
            LOG.log(Level.FINE, "A wake-up was not sent; the relay covers it", unreachable);
        }
    }

    private Destination destination(Destinations to) {
        return switch (to) {
            case INBOUND_MESSAGES -> inbound;
            case OUTBOUND_MESSAGES -> outbound;
            case CONVERSATION_FEED -> feed;
        };
    }

    private Sender open() {
        return new Sender(connections.createContext(JMSContext.AUTO_ACKNOWLEDGE));
    }

    @PreDestroy
    void close() {
        idle.forEach(Sender::close);
    }

    private record Letter(Destinations to, String text, long delayMillis) {}

    private final class Outgoing implements Synchronization {
        private final List<Letter> letters = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Nothing is known to be stored yet.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                letters.forEach(Post.this::send);
            }
        }
    }

    private final class Sender {
        private final JMSContext context;
        private final JMSProducer producer;

        Sender(JMSContext context) {
            this.context = context;
            this.producer = context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setDisableMessageTimestamp(true);
        }

        void close() {
            context.close();
        }

        void send(Letter letter) {
            producer.setDeliveryDelay(letter.delayMillis);
            producer.send(destination(letter.to), context.createTextMessage(letter.text));
        }
    }
}

package org.samtal.jms.inbound;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.access.CurrentActor;
import org.samtal.conversation.InboundMessage;
import org.samtal.intake.ClaimedDelivery;
import org.samtal.intake.Intake;
import org.samtal.intake.Quarantine;
import org.samtal.intake.ReadDelivery;
import org.samtal.jms.ChannelAdapters;
import org.samtal.jms.UnreadableMessage;
import org.samtal.jms.Unwritten;
import org.samtal.kernel.Actor;
import org.samtal.kernel.DatabaseOutage;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.OutageLog;

/**
 * Sees one accepted message into its conversation: claim, read, deliver, each on its own.
 *
 * <p>The one catch of the way in. An id is only a nudge: whatever fails here, the row is still there, and the relay sends
 * its id again. A database that goes away is no failure of the message: what was read is kept and stored later.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Destinations.INBOUND_QUEUE),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "${env.SAMTAL_INBOUND_WORKERS:8}")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboundMessageConsumer implements MessageListener {

    private static final Logger LOG = Logger.getLogger(InboundMessageConsumer.class.getName());

    /** Tries that ended without a word, as when reading ends the server: after so many there is no further one. */
    private static final int MOST_TRIES = 8;

    @Inject
    Intake intake;

    @Inject
    DeliveryGroups delivering;

    @Inject
    Quarantine quarantine;

    @Inject
    ChannelAdapters adapters;

    @Inject
    CurrentActor actor;

    @Inject
    Unwritten unwritten;

    @Inject
    OutageLog outages;

    @Override
    public void onMessage(Message message) {
        try {
            var id = Long.parseLong(message.getBody(String.class));
            actor.runAs(Actor.SYSTEM, () -> intake.claim(id).ifPresent(this::read));
        } catch (JMSException | RuntimeException unavailable) {
            outages.note("A message waits to be read", unavailable);
        }
    }

    private void read(ClaimedDelivery claimed) {
        try {
            if (claimed.attempt() > MOST_TRIES) {
                throw new UnreadableMessage("Reading it never came to an end.");
            }
            var message = adapters.of(claimed.channel()).parse(claimed);
            unwritten.write(() -> deliver(claimed, message));
        } catch (UnreadableMessage unreadable) {
            unwritten.write(() -> quarantine.put(claimed, unreadable.reason()));
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            unwritten.write(() -> quarantine.put(claimed, "Reading it took more memory than there is."));
        } catch (RuntimeException failed) {
            unwritten.write(() -> failed(claimed, failed));
        }
    }

    private void deliver(ClaimedDelivery claimed, InboundMessage message) {
        try {
            delivering.deliver(new ReadDelivery(claimed, message));
        } catch (RuntimeException failed) {
            if (DatabaseOutage.isBehind(failed)) {
                throw failed;
            }
            failed(claimed, failed);
        }
    }

    private void failed(ClaimedDelivery claimed, RuntimeException failure) {
        LOG.log(Level.WARNING, "Delivery " + claimed.id() + " failed at try " + claimed.attempt(), failure);
        intake.failed(claimed, "Storing it failed: " + failure.getClass().getSimpleName());
    }
}

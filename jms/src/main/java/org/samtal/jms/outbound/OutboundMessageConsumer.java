package org.samtal.jms.outbound;

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
import org.samtal.jms.ChannelAdapters;
import org.samtal.kernel.Actor;
import org.samtal.kernel.Destinations;
import org.samtal.outbox.Deliveries;
import org.samtal.outbox.OutboundMessage;
import org.samtal.outbox.Outbox;

/**
 * Sends one answer: claim, hand over, note what became of it.
 *
 * <p>When the result can't be noted, nothing is: the row says how far the try may have come, and once its lease is over
 * it is tried again or marked as uncertain accordingly.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Destinations.OUTBOUND_QUEUE),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "${env.SAMTAL_OUTBOUND_WORKERS:4}")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboundMessageConsumer implements MessageListener {

    private static final Logger LOG = Logger.getLogger(OutboundMessageConsumer.class.getName());

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    ChannelAdapters adapters;

    @Inject
    CurrentActor actor;

    @Override
    public void onMessage(Message message) {
        try {
            var id = Long.parseLong(message.getBody(String.class));
            actor.runAs(Actor.SYSTEM, () -> outbox.claim(id).ifPresent(this::send));
        } catch (JMSException | RuntimeException unavailable) {
            LOG.log(Level.WARNING, "An answer waits: {0}", unavailable.toString());
        }
    }

    private void send(OutboundMessage claimed) {
        var receipt = adapters.of(claimed.draft().channel()).send(claimed);
        if (!receipt.recipients().isEmpty()) {
            deliveries.differed(claimed, receipt.recipients());
            return;
        }
        switch (receipt.state()) {
            case SENT -> deliveries.sent(claimed, receipt.detail());
            case RETRY -> deliveries.retry(claimed, receipt.detail());
            case FAILED -> deliveries.failed(claimed, receipt.detail());
            case UNCERTAIN -> deliveries.uncertain(claimed, receipt.detail());
            case QUEUED, CLAIMED -> throw new IllegalStateException("Not a result: " + receipt.state());
        }
    }
}

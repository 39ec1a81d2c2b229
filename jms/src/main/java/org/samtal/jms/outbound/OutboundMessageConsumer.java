package org.samtal.jms.outbound;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.samtal.access.CurrentActor;
import org.samtal.jms.ChannelAdapters;
import org.samtal.jms.Receipt;
import org.samtal.jms.Unwritten;
import org.samtal.kernel.Actor;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.OutageLog;
import org.samtal.outbox.Deliveries;
import org.samtal.outbox.OutboundMessage;
import org.samtal.outbox.Outbox;

/**
 * Sends one answer: claim, hand over, note what became of it.
 *
 * <p>When the server dies before the result is noted, the row says how far the try may have come, and once its lease is
 * over it is tried again or marked as uncertain accordingly.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Destinations.OUTBOUND_QUEUE),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "${env.SAMTAL_OUTBOUND_WORKERS:4}")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboundMessageConsumer implements MessageListener {

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    InHand hand;

    @Inject
    Unwritten unwritten;

    @Inject
    ChannelAdapters adapters;

    @Inject
    CurrentActor actor;

    @Inject
    OutageLog outages;

    @Override
    public void onMessage(Message message) {
        try {
            var id = Long.parseLong(message.getBody(String.class));
            hand.during(
                    id, () -> actor.runAs(Actor.SYSTEM, () -> outbox.claim(id).ifPresent(this::send)));
        } catch (JMSException | RuntimeException unavailable) {
            outages.note("An answer waits to be sent", unavailable);
        }
    }

    private void send(OutboundMessage claimed) {
        var receipt = adapters.of(claimed.draft().channel()).send(claimed);
        unwritten.write(() -> note(claimed, receipt));
    }

    private void note(OutboundMessage claimed, Receipt receipt) {
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

package org.samtal.web.live;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samtal.kernel.Destinations;

/**
 * Hands every change on to the sockets of this node.
 *
 * <p>One after the other, so that what was committed in order arrives in order. A change that is lost here is asked for
 * by the browser, which sees that a number is missing.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Destinations.FEED_TOPIC),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedRelay implements MessageListener {
    private static final Logger LOG = Logger.getLogger(FeedRelay.class.getName());

    @Inject
    AgentLines lines;

    @Override
    public void onMessage(Message message) {
        try {
            FeedNews.parse(((TextMessage) message).getText()).ifPresent(lines::tell);
        } catch (JMSException unreadable) {
            LOG.log(Level.WARNING, "A change could not be read from the topic; browsers will ask for it", unreadable);
        }
    }
}

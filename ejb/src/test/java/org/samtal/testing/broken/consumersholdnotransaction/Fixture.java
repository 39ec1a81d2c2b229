package org.samtal.testing.broken.consumersholdnotransaction;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

class Fixture {

    @MessageDriven
    static class BrokenConsumer implements MessageListener {
        @Override
        public void onMessage(Message message) {}
    }

    @MessageDriven
    static class FineConsumer implements MessageListener {
        @Override
        @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
        public void onMessage(Message message) {}
    }
}

package org.samtal.testing.broken.messagesaresentbypostonly;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

class Fixture {

    static class BrokenSender {
        JMSContext context;
    }

    static class BrokenConnection {
        ConnectionFactory factory;
    }

    static class FineListener implements MessageListener {
        @Override
        public void onMessage(Message message) {}
    }
}

package org.samtal.testing.broken.messagedrivenbeansonlyinchannelsandlive.jms;

import jakarta.ejb.MessageDriven;

@MessageDriven
class FineConsumer {}

package org.samtal.testing.broken.messagedrivenbeansonlyinchannelsandlive.letter;

import jakarta.ejb.MessageDriven;

@MessageDriven
class BrokenConsumer {}

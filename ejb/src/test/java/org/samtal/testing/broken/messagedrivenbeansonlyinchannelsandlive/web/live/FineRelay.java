package org.samtal.testing.broken.messagedrivenbeansonlyinchannelsandlive.web.live;

import jakarta.ejb.MessageDriven;

@MessageDriven
class FineRelay {}

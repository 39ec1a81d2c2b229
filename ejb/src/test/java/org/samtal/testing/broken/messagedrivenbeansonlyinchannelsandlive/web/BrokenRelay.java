package org.samtal.testing.broken.messagedrivenbeansonlyinchannelsandlive.web;

import jakarta.ejb.MessageDriven;

@MessageDriven
class BrokenRelay {}

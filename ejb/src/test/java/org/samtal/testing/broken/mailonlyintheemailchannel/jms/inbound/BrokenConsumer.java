package org.samtal.testing.broken.mailonlyintheemailchannel.jms.inbound;

import jakarta.mail.Session;

record BrokenConsumer(Session session) {}

package org.samtal.testing.broken.mailonlyintheemailchannel.jms.smtp;

import jakarta.mail.Session;

record FineReceiver(Session session) {}

package org.samtal.testing.broken.mailonlyintheemailchannel.jms.email;

import jakarta.mail.Session;

record FineReader(Session session) {}

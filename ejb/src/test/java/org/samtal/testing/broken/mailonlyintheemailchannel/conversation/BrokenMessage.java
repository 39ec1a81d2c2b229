package org.samtal.testing.broken.mailonlyintheemailchannel.conversation;

import jakarta.mail.Session;

record BrokenMessage(Session session) {}

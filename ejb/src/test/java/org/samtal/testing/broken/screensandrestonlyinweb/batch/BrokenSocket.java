package org.samtal.testing.broken.screensandrestonlyinweb.batch;

import jakarta.websocket.Session;

record BrokenSocket(Session session) {}

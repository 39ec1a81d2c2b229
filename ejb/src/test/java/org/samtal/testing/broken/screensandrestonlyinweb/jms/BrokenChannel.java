package org.samtal.testing.broken.screensandrestonlyinweb.jms;

import jakarta.servlet.ServletContext;

record BrokenChannel(ServletContext context) {}

package org.samtal.testing.broken.arrowspointtothedomain.web;

import org.samtal.testing.broken.arrowspointtothedomain.jms.FineChannel;

public record BrokenPage(FineChannel channel) {}

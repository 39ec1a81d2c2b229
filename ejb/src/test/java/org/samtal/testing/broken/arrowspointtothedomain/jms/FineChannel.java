package org.samtal.testing.broken.arrowspointtothedomain.jms;

import org.samtal.testing.broken.arrowspointtothedomain.letter.FineLetter;

public record FineChannel(FineLetter letter) {}

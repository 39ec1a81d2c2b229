package org.samtal.testing.broken.featuresuseonlywhattheydeclare.letter;

public record FineLetter(String text) {}

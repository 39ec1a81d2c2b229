package org.samtal.testing.broken.arrowspointtothedomain.letter;

public record FineLetter(String text) {}

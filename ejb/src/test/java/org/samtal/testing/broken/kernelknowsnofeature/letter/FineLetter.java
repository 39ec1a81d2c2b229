package org.samtal.testing.broken.kernelknowsnofeature.letter;

public record FineLetter(String text) {}

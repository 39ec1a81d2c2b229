package org.samtal.testing.broken.kernelknowsnofeature.kernel;

record FineValue(String text) {}

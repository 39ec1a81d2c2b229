package org.samtal.testing.broken.kernelknowsnofeature.kernel;

import org.samtal.testing.broken.kernelknowsnofeature.letter.FineLetter;

record BrokenValue(FineLetter letter) {}

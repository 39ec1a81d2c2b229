package org.samtal.testing.broken.featuresuseonlywhattheydeclare.desk;

import org.samtal.testing.broken.featuresuseonlywhattheydeclare.letter.FineLetter;

record FineCounter(FineLetter declared) {}

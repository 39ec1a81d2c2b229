package org.samtal.testing.broken.arrowspointtothedomain.web;

import org.samtal.testing.broken.arrowspointtothedomain.letter.FineLetter;

record FinePage(FineLetter letter) {}

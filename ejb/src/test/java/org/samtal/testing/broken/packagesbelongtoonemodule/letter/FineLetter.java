package org.samtal.testing.broken.packagesbelongtoonemodule.letter;

record FineLetter() {}

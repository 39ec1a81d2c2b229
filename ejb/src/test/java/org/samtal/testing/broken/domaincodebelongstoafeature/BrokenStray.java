package org.samtal.testing.broken.domaincodebelongstoafeature;

record BrokenStray(int number) {}

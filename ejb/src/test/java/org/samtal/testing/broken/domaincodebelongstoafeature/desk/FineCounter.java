package org.samtal.testing.broken.domaincodebelongstoafeature.desk;

record FineCounter(int number) {}

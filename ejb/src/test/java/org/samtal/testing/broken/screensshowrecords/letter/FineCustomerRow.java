package org.samtal.testing.broken.screensshowrecords.letter;

public record FineCustomerRow(long id) {}

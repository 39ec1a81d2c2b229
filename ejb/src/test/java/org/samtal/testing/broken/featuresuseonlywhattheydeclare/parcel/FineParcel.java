package org.samtal.testing.broken.featuresuseonlywhattheydeclare.parcel;

public record FineParcel(int weight) {}

package org.samtal.testing.broken.featuresuseonlywhattheydeclare.desk;

import org.samtal.testing.broken.featuresuseonlywhattheydeclare.parcel.FineParcel;

record BrokenCounter(FineParcel undeclared) {}

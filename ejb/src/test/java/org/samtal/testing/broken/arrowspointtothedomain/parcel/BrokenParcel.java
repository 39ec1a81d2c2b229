package org.samtal.testing.broken.arrowspointtothedomain.parcel;

import org.samtal.testing.broken.arrowspointtothedomain.web.BrokenPage;

record BrokenParcel(BrokenPage page) {}

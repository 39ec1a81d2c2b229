/** A feature of a fixture. */
@Feature(name = "parcel")
package org.samtal.testing.broken.featuresuseonlywhattheydeclare.parcel;

import org.samtal.kernel.Feature;

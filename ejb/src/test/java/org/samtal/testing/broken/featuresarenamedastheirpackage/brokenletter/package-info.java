/** A feature of a fixture. */
@Feature(name = "parcel")
package org.samtal.testing.broken.featuresarenamedastheirpackage.brokenletter;

import org.samtal.kernel.Feature;

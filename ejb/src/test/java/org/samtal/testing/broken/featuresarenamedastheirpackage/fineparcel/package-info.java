/** A feature of a fixture. */
@Feature(name = "fineparcel")
package org.samtal.testing.broken.featuresarenamedastheirpackage.fineparcel;

import org.samtal.kernel.Feature;

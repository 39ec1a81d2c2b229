/** A feature of a fixture. */
@Feature(name = "desk")
package org.samtal.testing.broken.domaincodebelongstoafeature.desk;

import org.samtal.kernel.Feature;

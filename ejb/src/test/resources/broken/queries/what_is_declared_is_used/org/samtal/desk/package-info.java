/** A feature of a fixture. */
@Feature(
        name = "desk",
        uses = {"letter", "parcel"})
package org.samtal.desk;

import org.samtal.kernel.Feature;

/** A feature of a fixture. */
@Feature(
        name = "parcel",
        uses = {})
package org.samtal.parcel;

import org.samtal.kernel.Feature;

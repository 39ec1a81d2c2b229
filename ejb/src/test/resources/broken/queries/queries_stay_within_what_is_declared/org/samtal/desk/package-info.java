/** A feature of a fixture. */
@Feature(
        name = "desk",
        uses = {})
package org.samtal.desk;

import org.samtal.kernel.Feature;

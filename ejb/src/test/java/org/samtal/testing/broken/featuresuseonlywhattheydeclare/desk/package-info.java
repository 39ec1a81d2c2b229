/** A feature of a fixture. */
@Feature(
        name = "desk",
        uses = {"letter"})
package org.samtal.testing.broken.featuresuseonlywhattheydeclare.desk;

import org.samtal.kernel.Feature;

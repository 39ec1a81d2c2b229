/** A feature of a fixture. */
@Feature(
        name = "hen",
        uses = {"egg"})
package org.samtal.testing.broken.featuresarefreeofcycles.hen;

import org.samtal.kernel.Feature;

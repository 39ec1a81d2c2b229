/** A feature of a fixture. */
@Feature(
        name = "egg",
        uses = {"hen"})
package org.samtal.testing.broken.featuresarefreeofcycles.egg;

import org.samtal.kernel.Feature;

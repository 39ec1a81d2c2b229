/** A feature of a fixture. */
@Feature(
        name = "letter",
        uses = {})
package org.samtal.letter;

import org.samtal.kernel.Feature;

/** Where letters are written. */
@Feature(
        name = "desk",
        uses = {"access", "letter", "paper"})
package org.samtal.desk;

import org.samtal.kernel.Feature;

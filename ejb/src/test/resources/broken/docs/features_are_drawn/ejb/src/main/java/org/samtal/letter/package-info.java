/** What is written. */
@Feature(
        name = "letter",
        uses = {"access", "paper"})
package org.samtal.letter;

import org.samtal.kernel.Feature;

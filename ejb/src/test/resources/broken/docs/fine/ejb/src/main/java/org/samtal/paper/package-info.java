/** What it is written on. */
@Feature(
        name = "paper",
        uses = {"access"})
package org.samtal.paper;

import org.samtal.kernel.Feature;

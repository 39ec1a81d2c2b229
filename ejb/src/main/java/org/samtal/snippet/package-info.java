/** Texts that agents use again, with placeholders for what differs. */
@Feature(
        name = "snippet",
        uses = {"access", "audit"})
package org.samtal.snippet;

import org.samtal.kernel.Feature;

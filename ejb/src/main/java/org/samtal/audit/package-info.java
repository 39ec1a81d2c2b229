/** Who did what and when, append-only, in the transaction of the change. */
@Feature(
        name = "audit",
        uses = {"access"})
package org.samtal.audit;

import org.samtal.kernel.Feature;

/** Inboxes: where conversations gather, who may see them, and the address each has from the first second. */
@Feature(
        name = "inbox",
        uses = {"access", "audit"})
package org.samtal.inbox;

import org.samtal.kernel.Feature;

/** What programs need beside the screens: tokens, idempotency keys and the import of history. */
@Feature(
        name = "api",
        uses = {"access", "audit", "team", "inbox", "contact", "channel", "conversation"})
package org.samtal.api;

import org.samtal.kernel.Feature;

/** The first start: the one-time link, the first administrator and the first inbox. */
@Feature(
        name = "setup",
        uses = {"access", "audit", "team", "inbox"})
package org.samtal.setup;

import org.samtal.kernel.Feature;

/** Who gets a new conversation: nobody, one agent, or the agents of its inbox in turn. */
@Feature(
        name = "routing",
        uses = {"access", "audit", "team", "inbox", "conversation"})
package org.samtal.routing;

import org.samtal.kernel.Feature;

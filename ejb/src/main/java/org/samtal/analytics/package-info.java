/** Facts made from messages, and the reports read from them. */
@Feature(
        name = "analytics",
        uses = {"access", "team", "inbox", "channel", "conversation"})
package org.samtal.analytics;

import org.samtal.kernel.Feature;

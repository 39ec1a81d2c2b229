/** The transactional outbox: every outgoing message, from the click to the other server's answer. */
@Feature(
        name = "outbox",
        uses = {"access", "file", "channel", "inbox"})
package org.samtal.outbox;

import org.samtal.kernel.Feature;

/** Conversations and their messages: opened by a customer, answered by agents, in one order for everybody. */
@Feature(
        name = "conversation",
        uses = {"access", "audit", "file", "team", "contact", "inbox", "channel", "outbox", "upload"})
package org.samtal.conversation;

import org.samtal.kernel.Feature;

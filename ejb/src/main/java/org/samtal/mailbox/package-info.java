/** Mailboxes of other servers that are connected to an inbox: how they are reached, how far they are read, how they do. */
@Feature(
        name = "mailbox",
        uses = {"access", "audit", "inbox", "intake"})
package org.samtal.mailbox;

import org.samtal.kernel.Feature;

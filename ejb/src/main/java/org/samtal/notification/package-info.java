/** What colleagues are told though they don't look: mails to administrators about mailboxes, and to agents about customers. */
@Feature(
        name = "notification",
        uses = {"access", "team", "mailbox", "conversation"})
package org.samtal.notification;

import org.samtal.kernel.Feature;

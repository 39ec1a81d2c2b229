/** What colleagues are told though they don't look: for now, mails to administrators about mailboxes. */
@Feature(
        name = "notification",
        uses = {"access", "team", "mailbox"})
package org.samtal.notification;

import org.samtal.kernel.Feature;

package org.samtal.web.settings;

import java.util.Locale;

/** Where somebody is who connects a mailbox. */
public enum MailboxStep {
    METHOD,
    SERVERS,
    INBOX,
    SIGNATURE,
    /** Mail is forwarded instead; nothing is left to do here. */
    FORWARD;

    /** Key of its name in the bundles. */
    String key() {
        return "channels.step." + name().toLowerCase(Locale.ROOT);
    }
}

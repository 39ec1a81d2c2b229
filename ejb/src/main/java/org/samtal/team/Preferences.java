package org.samtal.team;

import org.samtal.kernel.Signature;

/**
 * What an agent chooses for the own screens and mails.
 *
 * @param name as customers and colleagues see it
 * @param language of the screens
 * @param theme of the screens
 * @param density of the screens
 * @param signature lines below every mail the agent writes, before those of the inbox; empty for none
 * @param mailed whether a mail tells when a customer writes in a conversation of the agent's
 * @param singleKeys whether single keys do something on the screens (WCAG 2.2, 2.1.4)
 */
public record Preferences(
        String name,
        Language language,
        Theme theme,
        Density density,
        String signature,
        boolean mailed,
        boolean singleKeys) {

    public Preferences {
        name = PersonName.checked(name);
        signature = Signature.checked(signature);
    }
}

package org.samtal.team;

import org.samtal.kernel.Signature;

/**
 * What an agent chooses for the own screens and mails.
 *
 * @param name as customers and colleagues see it
 * @param language of the screens
 * @param theme of the screens
 * @param signature lines below every mail the agent writes, before those of the inbox; empty for none
 */
public record Preferences(String name, Language language, Theme theme, String signature) {

    public Preferences {
        name = PersonName.checked(name);
        signature = Signature.checked(signature);
    }
}

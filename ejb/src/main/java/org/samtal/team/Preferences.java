package org.samtal.team;

/**
 * What an agent chooses for the own screens.
 *
 * @param name as customers and colleagues see it
 * @param language of the screens
 * @param theme of the screens
 */
public record Preferences(String name, Language language, Theme theme) {

    public Preferences {
        name = PersonName.checked(name);
    }
}

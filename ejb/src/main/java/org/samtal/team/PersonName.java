package org.samtal.team;

import org.samtal.kernel.DomainException.Rejected;

/** The rule for a person's name: something to read, on one line, that fits. */
final class PersonName {

    private static final int LONGEST = 200;

    private PersonName() {}

    static String checked(String name) {
        var trimmed = name.strip();
        if (trimmed.isEmpty()) {
            throw new Rejected("name", "people.name.missing");
        }
        if (trimmed.length() > LONGEST || trimmed.chars().anyMatch(Character::isISOControl)) {
            throw new Rejected("name", "people.name.invalid", LONGEST);
        }
        return trimmed;
    }
}

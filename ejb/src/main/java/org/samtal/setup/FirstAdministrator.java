package org.samtal.setup;

import org.samtal.kernel.EmailAddress;
import org.samtal.team.Language;

/**
 * What the set-up asks for.
 *
 * @param company the company's name, as customers see it in the sender of mails
 * @param name the administrator's own name
 * @param email the address the administrator signs in with
 * @param password the administrator's password
 * @param language of the administrator's screens
 */
public record FirstAdministrator(String company, String name, EmailAddress email, String password, Language language) {

    /** Never the password (S87). */
    @Override
    public String toString() {
        return "FirstAdministrator[]";
    }
}

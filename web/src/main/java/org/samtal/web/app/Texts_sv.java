package org.samtal.web.app;

import java.util.Locale;

/** The Swedish texts; found by its name. */
public class Texts_sv extends Texts {
    public Texts_sv() {
        super(Locale.forLanguageTag("sv"));
    }
}

package org.samtal.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.samtal.team.Language;

/** The texts of mails to colleagues, in one language. */
record NoticeWords(Locale locale, ResourceBundle bundle) {

    static NoticeWords in(Language language) {
        var locale = language.locale();
        var noOther = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new NoticeWords(locale, ResourceBundle.getBundle("org.samtal.notification.notices", locale, noOther));
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}

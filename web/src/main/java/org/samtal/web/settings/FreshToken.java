package org.samtal.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.samtal.api.NewToken;

/** The text of a token that was just made. Lives for one request, so that no session ever holds it. */
@Named
@RequestScoped
public class FreshToken {

    private String text = "";

    void show(NewToken made) {
        text = made.token();
    }

    /** The token, or an empty text. */
    public String getText() {
        return text;
    }
}

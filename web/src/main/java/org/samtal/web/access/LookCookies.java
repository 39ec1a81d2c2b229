package org.samtal.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.samtal.kernel.Settings;
import org.samtal.team.Density;
import org.samtal.team.Language;
import org.samtal.team.Theme;
import org.samtal.web.app.Page;

/** Writes language and theme into cookies, so that the first byte of every page has them, signed in or not. */
@ApplicationScoped
public class LookCookies {

    private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();

    @Inject
    Settings settings;

    public void write(HttpServletResponse response, Language language) {
        response.addCookie(cookie(Page.LANGUAGE_COOKIE, language.code()));
    }

    public void write(HttpServletResponse response, Language language, Theme theme, Density density) {
        write(response, language);
        response.addCookie(cookie(Page.THEME_COOKIE, theme.code()));
        response.addCookie(cookie(Page.DENSITY_COOKIE, density.code()));
    }

    private Cookie cookie(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.tls());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}

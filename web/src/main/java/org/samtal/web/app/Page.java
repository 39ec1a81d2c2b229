package org.samtal.web.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How this page is shown: language, theme, density and time zone.
 *
 * <p>Read from cookies, so that the first byte of every page, the sign-in page too, has the right theme and language
 * without asking the database. The profile writes these cookies.
 */
@Named
@RequestScoped
public class Page {
    /** Cookie with {@code en} or {@code sv}; without it the browser's language counts. */
    public static final String LANGUAGE_COOKIE = "samtal-language";

    /** Cookie with {@code light}, {@code dark} or {@code auto}. */
    public static final String THEME_COOKIE = "samtal-theme";

    /** Cookie with {@code comfortable} or {@code compact}. */
    public static final String DENSITY_COOKIE = "samtal-density";

    /** Cookie with the browser's time zone, such as {@code Europe/Stockholm}; written by a script. */
    public static final String ZONE_COOKIE = "samtal-zone";

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final Set<String> THEMES = Set.of("light", "dark");

    @Inject
    HttpServletRequest request;

    /** The language of the texts, {@code en} or {@code sv}. */
    public String getLanguage() {
        return getLocale().getLanguage();
    }

    /** Language and formats: British English or Swedish. */
    public Locale getLocale() {
        var chosen = cookie(LANGUAGE_COOKIE).orElseGet(() -> request.getLocale().getLanguage());
        return SWEDISH.getLanguage().equals(chosen) ? SWEDISH : Locale.UK;
    }

    public String getTheme() {
        return cookie(THEME_COOKIE).filter(THEMES::contains).orElse("auto");
    }

    public String getDensity() {
        return cookie(DENSITY_COOKIE).filter("compact"::equals).orElse("comfortable");
    }

    /** The zone times are shown in: the browser's, or the server's until the browser has told. */
    public ZoneId getZone() {
        return cookie(ZONE_COOKIE).flatMap(Page::zone).orElseGet(ZoneId::systemDefault);
    }

    /** Path of the page without the context, such as {@code /app/inbox}; marks where one is in a navigation. */
    public String getPath() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The host people typed, for the sign-in page. */
    public String getHost() {
        return request.getServerName();
    }

    private Optional<String> cookie(String name) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name.replace("%2F", "/")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}

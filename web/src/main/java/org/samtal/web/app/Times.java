package org.samtal.web.app;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** The times of this page, in the reader's language and zone. */
@Named
@RequestScoped
public class Times {
    @Inject
    Page page;

    @Inject
    Clock clock;

    private TimeText text;

    @PostConstruct
    void begin() {
        text = new TimeText(page.getLocale(), page.getZone(), clock.instant());
    }

    /** Writes many times at once. */
    public TimeText text() {
        return text;
    }

    /** For lists: nearer moments shorter. */
    public String brief(Instant moment) {
        return text.brief(moment);
    }

    /** Time of day. */
    public String clock(Instant moment) {
        return text.clock(moment);
    }

    /** For the dividers between days. */
    public String day(Instant moment) {
        return text.day(moment);
    }

    /** Day and time of day. */
    public String full(Instant moment) {
        return text.full(moment);
    }

    public boolean sameDay(Instant one, Instant other) {
        return text.sameDay(one, other);
    }
}

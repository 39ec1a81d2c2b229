package org.samtal.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.samtal.mailbox.MailboxProblem;
import org.samtal.mailbox.MailboxStatus;
import org.samtal.mailbox.MailboxView;
import org.samtal.web.app.Notices;

/** How a connected mailbox does, in words. */
@Named
@RequestScoped
public class MailboxWords {

    private static final int DAYS_TO_TELL = 14;
    private static final Duration SLOW = Duration.ofMinutes(2);

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Whether it has been connected a moment ago and waits for its first fetch. */
    public boolean isFirst(MailboxView row) {
        return row.status() == MailboxStatus.ACTIVE && row.lastSuccessAt().isEmpty();
    }

    /** How it does, in a word. */
    public String stateOf(MailboxView row) {
        var state = isFirst(row) ? "FIRST" : row.status().name();
        return notices.text("channels.state." + (isSlow(row) ? "SLOW" : state));
    }

    /** The mark beside that word. */
    public String toneOf(MailboxView row) {
        return switch (row.status()) {
            case ACTIVE -> isFirst(row) || isSlow(row) ? "warn" : "ok";
            case PAUSED -> "none";
            case FAILING -> "danger";
        };
    }

    /** What keeps it from working, and what to do. */
    public String problemOf(MailboxView row) {
        return row.fault()
                .map(fault -> notices.text(fault.key(), fault.arguments().toArray()))
                .orElse("");
    }

    /** Whether only its owner can help, by signing in at the provider again. */
    public boolean isSignedOut(MailboxView row) {
        return row.fault()
                .filter(fault -> fault.problem() == MailboxProblem.CONSENT)
                .isPresent();
    }

    /** How long the newest mail took to us; a dash where none has come. */
    public String delayOf(MailboxView row) {
        return row.delay().map(this::inWords).orElse("–");
    }

    /** How many days the certificate of its server is good; empty while that is long. */
    public String certificateOf(MailboxView row) {
        return row.certificateUntil()
                .map(day -> ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), day))
                .filter(days -> days <= DAYS_TO_TELL)
                .map(days -> notices.text("channels.certificate", days))
                .orElse("");
    }

    /** Whether somebody has to do something about it. */
    public boolean isAsking(MailboxView row) {
        return row.status() == MailboxStatus.FAILING || !certificateOf(row).isEmpty();
    }

    private static boolean isSlow(MailboxView row) {
        return row.status() == MailboxStatus.ACTIVE
                && row.backlog() > 0
                && row.delay().filter(delay -> delay.compareTo(SLOW) > 0).isPresent();
    }

    private String inWords(Duration delay) {
        if (delay.compareTo(SLOW) < 0) {
            return notices.text("channels.delay.seconds", delay.toMillis() / 1000.0);
        }
        return delay.toHours() < 2
                ? notices.text("channels.delay.minutes", delay.toMinutes())
                : notices.text("channels.delay.hours", delay.toHours());
    }
}

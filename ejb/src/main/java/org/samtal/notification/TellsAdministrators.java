package org.samtal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.samtal.kernel.Settings;
import org.samtal.mailbox.MailboxAlarm;
import org.samtal.team.Administrators;
import org.samtal.team.AgentAddress;

/** Writes to every administrator when a mailbox stops, works again or is about to stop, in the language of each. */
@ApplicationScoped
class TellsAdministrators {

    private static final String PAGE = "/settings/channels";

    @Inject
    Administrators administrators;

    @Inject
    NoticeRepository mails;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    void tell(@Observes MailboxAlarm alarm) {
        if (settings.sendsMail()) {
            administrators.all().forEach(admin -> mails.add(new NoticeMail(notice(alarm, admin), clock.instant())));
        }
    }

    private Notice notice(MailboxAlarm alarm, AgentAddress admin) {
        var words = NoticeWords.in(admin.language());
        var subject = words.text("notice." + alarm.kind() + ".subject", alarm.address());
        var text = words.text("notice." + alarm.kind() + ".text", alarm.address(), detail(alarm, words), link());
        return new Notice(0, 0, admin.name(), admin.email(), subject, text, "", alarm.mailboxId(), clock.instant());
    }

    private String detail(MailboxAlarm alarm, NoticeWords words) {
        return switch (alarm.kind()) {
            case STOPPED ->
                words.text(
                        "notice.since",
                        alarm.since()
                                .map(since -> moment(since, words.locale()))
                                .orElse(""),
                        alarm.fault()
                                .map(fault -> words.text("notice.fault." + fault.problem(), fault.detail()))
                                .orElse(""));
            case WORKS_AGAIN -> "";
            case CERTIFICATE_ENDS ->
                alarm.certificateUntil().map(day -> day(day, words.locale())).orElse("");
        };
    }

    private String link() {
        return settings.baseUrl() + PAGE;
    }

    private String moment(Instant instant, Locale locale) {
        var zone = settings.reportZone();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone)
                        .format(instant)
                + " (" + zone.getId() + ")";
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}

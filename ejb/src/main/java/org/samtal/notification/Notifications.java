package org.samtal.notification;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.samtal.access.Requires;

/**
 * Hands out the mails to colleagues that wait, and takes the reports of whoever sends them.
 *
 * <p>A mail that was sent while the database went away is sent once more: better twice than not at all.
 */
@Stateless
public class Notifications {

    private static final Duration WORK = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_TRIES = 100;
    private static final int MOST_DOUBLINGS = 10;

    @Inject
    NoticeRepository mails;

    /** Mails whose time has come. */
    @Requires(SYSTEM)
    public List<Long> due(int limit) {
        return mails.dueIds(limit);
    }

    /** Takes one for a try; empty where somebody else has it. */
    @Requires(SYSTEM)
    public Optional<Notice> claim(long id) {
        return mails.claim(id, WORK).map(NoticeMail::notice);
    }

    /** A mail server has taken it over. */
    @Requires(SYSTEM)
    public void sent(Notice notice) {
        mails.remove(notice.id());
    }

    /** It was not sent: it is tried again after a pause that grows, for about a day; says whether it is. */
    @Requires(SYSTEM)
    public boolean failed(Notice notice) {
        if (notice.attempt() >= MOST_TRIES) {
            mails.remove(notice.id());
            return false;
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(notice.attempt(), MOST_DOUBLINGS));
        mails.postpone(notice.id(), pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return true;
    }
}

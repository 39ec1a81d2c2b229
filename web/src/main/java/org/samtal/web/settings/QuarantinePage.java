package org.samtal.web.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.omnifaces.cdi.Param;
import org.samtal.intake.Quarantine;
import org.samtal.intake.QuarantineDecisions;
import org.samtal.intake.QuarantineRow;
import org.samtal.intake.RetryProgress;
import org.samtal.intake.RetryState;
import org.samtal.web.app.Notices;
import org.samtal.web.app.Page;

/** What could not be read. Keeps the list as it was shown: a mail that is tried again stays until the page is left. */
@Named
@ViewScoped
public class QuarantinePage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String ADDRESS = "/settings/quarantine";
    private static final int ROWS = 50;
    private static final RetryProgress NOT_TRIED = new RetryProgress(RetryState.QUARANTINED, "");

    @Inject
    transient Quarantine quarantine;

    @Inject
    transient QuarantineDecisions decisions;

    @Inject
    transient Notices notices;

    @Inject
    transient Page page;

    @Inject
    @Param(name = "after")
    String after;

    private final transient Map<Long, RetryProgress> tries = new TreeMap<>();
    private transient List<QuarantineRow> rows;
    private String next;
    private long asked;

    @PostConstruct
    void load() {
        var slice = quarantine.page(after == null ? "" : after, ROWS);
        rows = slice.items();
        next = slice.next().orElse("");
    }

    /** Has a mail read again. Its button keeps the focus meanwhile, so it may be pressed once more: that does nothing. */
    public void retry(long id) {
        if (!isRunning(tries.getOrDefault(id, NOT_TRIED))) {
            decisions.retry(id);
            tries.put(id, RetryProgress.RUNNING);
        }
    }

    /** Has all of them read again, those of other pages too. */
    public void retryAll() {
        var ids = decisions.retryAll();
        ids.forEach(id -> tries.put(id, RetryProgress.RUNNING));
        notices.done("quarantine.retried", ids.size());
    }

    /** Asks once more before a mail is given up. */
    public void ask(long id) {
        asked = id;
    }

    public void keep() {
        asked = 0;
    }

    public void discard(long id) {
        decisions.discard(id);
        asked = 0;
        rows = rows.stream().filter(row -> row.id() != id).toList();
        notices.done("quarantine.discarded");
    }

    /** Looks how the mails are doing that are being read again. */
    public void look() {
        tries.replaceAll((id, progress) -> isRunning(progress) ? decisions.progress(id) : progress);
    }

    public boolean isWaiting() {
        return tries.values().stream().anyMatch(QuarantinePage::isRunning);
    }

    public long getAsked() {
        return asked;
    }

    public List<QuarantineRow> getRows() {
        return rows;
    }

    /** How far the mail is, where it was tried again here. */
    public Optional<RetryProgress> progressOf(QuarantineRow row) {
        return Optional.ofNullable(tries.get(row.id()));
    }

    /** Why it can't be read, in the reader's language. */
    public String reasonOf(QuarantineRow row) {
        var reason = progressOf(row)
                .map(RetryProgress::reason)
                .filter(again -> !again.isEmpty())
                .orElse(row.reason());
        return new QuarantineReason(reason).in(page.getLocale());
    }

    /** Address of the next stretch of the list, where there is one. */
    public Optional<String> getOlder() {
        return Optional.of(next)
                .filter(cursor -> !cursor.isEmpty())
                .map(cursor -> ADDRESS + "?after=" + URLEncoder.encode(cursor, UTF_8));
    }

    /** Whether this is not the beginning of the list. */
    public boolean isFurther() {
        return after != null && !after.isEmpty();
    }

    private static boolean isRunning(RetryProgress progress) {
        return progress.state() == RetryState.RUNNING;
    }
}

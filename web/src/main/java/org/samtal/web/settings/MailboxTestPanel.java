package org.samtal.web.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.samtal.mailbox.MailboxCheck;
import org.samtal.mailbox.MailboxTests;
import org.samtal.web.app.Notices;

/** The connection test beside the form: a line for each check, what is wrong first in words and then what to do. */
@Named
@ViewScoped
public class MailboxTestPanel implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient MailboxTests tests;

    @Inject
    transient Notices notices;

    @Inject
    transient Clock clock;

    @Inject
    MailboxPage page;

    private List<Line> lines = List.of();
    private Instant testedAt = Instant.EPOCH;

    /**
     * A line as it is shown.
     *
     * @param record a DNS record to copy; empty where there is none
     * @param took such as {@code 214 ms}, empty where it was not measured
     */
    public record Line(MailboxCheck.Outcome outcome, String text, String record, String took) implements Serializable {

        public boolean isOk() {
            return outcome == MailboxCheck.Outcome.OK;
        }
    }

    /** Signs in to the servers as they are entered. */
    public void test() {
        page.keep();
        var form = page.getForm();
        var checks = page.isConnected()
                ? tests.testChange(page.getId(), form.draft(), form.passwords())
                : tests.test(form.draft(), form.passwords());
        lines = checks.stream().map(this::line).toList();
        testedAt = clock.instant();
    }

    private Line line(MailboxCheck check) {
        var millis = check.took().toMillis();
        return new Line(
                check.outcome(),
                notices.text(check.key(), check.arguments().toArray()),
                check.record(),
                millis == 0 ? "" : notices.text("channels.test.millis", millis));
    }

    public List<Line> getLines() {
        return lines;
    }

    /** How many of the checks ask for somebody to do something. */
    public long getToFix() {
        return lines.stream().filter(line -> !line.isOk()).count();
    }

    /** Whether the mailbox works as it is. */
    public boolean isWorking() {
        return lines.stream().noneMatch(line -> line.outcome() == MailboxCheck.Outcome.WRONG);
    }

    public Instant getTestedAt() {
        return testedAt;
    }
}

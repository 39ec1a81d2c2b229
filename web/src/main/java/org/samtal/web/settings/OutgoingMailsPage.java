package org.samtal.web.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.samtal.kernel.Settings;
import org.samtal.kernel.Slice;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.OutgoingMailRow;
import org.samtal.outbox.OutgoingMails;
import org.samtal.web.app.Notices;

/** Every mail that left, waits or was only kept, newest first. */
@Named
@RequestScoped
public class OutgoingMailsPage {
    private static final String ADDRESS = "/settings/outgoing-mails";
    private static final int ROWS = 50;

    @Inject
    OutgoingMails mails;

    @Inject
    Settings settings;

    @Inject
    Notices notices;

    @Inject
    @Param(name = "after")
    String after;

    private Slice<OutgoingMailRow> slice;

    public List<OutgoingMailRow> getRows() {
        return slice().items();
    }

    /** Address of the next stretch of the list, where there is one. */
    public Optional<String> getOlder() {
        return slice().next().map(cursor -> ADDRESS + "?after=" + URLEncoder.encode(cursor, UTF_8));
    }

    /** Whether this is not the beginning of the list. */
    public boolean isFurther() {
        return !cursor().isEmpty();
    }

    /** Whether mail is kept here instead of being sent. */
    public boolean isCapturing() {
        return !settings.sendsMail();
    }

    /** Where one mail is shown. */
    public String addressOf(OutgoingMailRow row) {
        return ADDRESS + "?mail=" + row.id();
    }

    /** How far a mail has come, in a word. */
    public String stateOf(OutgoingMailRow row) {
        var state =
                row.returned() ? "RETURNED" : row.kept() ? "KEPT" : row.state().name();
        return notices.text("outbox.state." + state);
    }

    /** The mark beside that word. */
    public String toneOf(OutgoingMailRow row) {
        if (row.returned()) {
            return "danger";
        }
        return switch (row.state()) {
            case SENT -> row.kept() ? "none" : "ok";
            case QUEUED, CLAIMED, RETRY -> "warn";
            case FAILED, UNCERTAIN -> "danger";
        };
    }

    /** What the other server said, where that says more than the word. */
    public String detailOf(OutgoingMailRow row) {
        return row.state() == DeliveryState.SENT ? "" : row.detail();
    }

    private Slice<OutgoingMailRow> slice() {
        if (slice == null) {
            slice = mails.page(cursor(), ROWS);
        }
        return slice;
    }

    private String cursor() {
        return after == null ? "" : after;
    }
}

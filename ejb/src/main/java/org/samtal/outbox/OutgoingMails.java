package org.samtal.outbox;

import static org.samtal.access.Permission.OUTGOING_MAIL_READ;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.samtal.access.Requires;
import org.samtal.file.Files;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.Cursor;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Slice;

/** Shows every outgoing mail to those who run the installation: sent, waiting, failed, or only kept. */
@Stateless
public class OutgoingMails {

    @Inject
    OutboxRepository outbox;

    @Inject
    DeliveryReportRepository reports;

    @Inject
    InboxVisibility visibility;

    @Inject
    Files files;

    /** Newest first; {@code after} is the cursor of the slice before, empty for the first. */
    @Requires(OUTGOING_MAIL_READ)
    public Slice<OutgoingMailRow> page(String after, int limit) {
        var before = after.isEmpty() ? Long.MAX_VALUE : Cursor.number(after);
        var rows = rows(outbox.list(visibility.current(), before, Slice.checkedLimit(limit) + 1));
        return Slice.of(rows, limit, row -> Cursor.of(row.id()));
    }

    @Requires(OUTGOING_MAIL_READ)
    public OutgoingMailRow get(long id) {
        return rows(List.of(require(id))).get(0);
    }

    /** One mail with everything that is in it. */
    @Requires(OUTGOING_MAIL_READ)
    public OutgoingMailView view(long id) {
        var entry = require(id);
        return new OutgoingMailView(
                rows(List.of(entry)).get(0), entry.draft(), entry.rawSha256().map(files::read));
    }

    /** The mail's exact bytes; there are none before the first try. */
    @Requires(OUTGOING_MAIL_READ)
    public byte[] raw(long id) {
        return require(id).rawSha256().map(files::read).orElseThrow(() -> new NotFound("outbox.raw.missing"));
    }

    /** How many mails are in each state but SENT; a state without any is missing. */
    @Requires(SYSTEM)
    public Map<DeliveryState, Long> backlog() {
        return outbox.backlog();
    }

    private List<OutgoingMailRow> rows(List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var news = reports.of(entries.stream().map(OutboxEntry::messageId).toList(), visibility.current());
        return entries.stream()
                .map(entry -> entry.row(news.getOrDefault(entry.messageId(), List.of()).stream()
                        .anyMatch(report -> report.kind() == ReportKind.FAILED)))
                .toList();
    }

    private OutboxEntry require(long id) {
        return outbox.find(id, visibility.current()).orElseThrow(() -> new NotFound("outbox.missing"));
    }
}

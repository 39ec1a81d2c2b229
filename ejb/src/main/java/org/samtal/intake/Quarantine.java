package org.samtal.intake;

import static org.samtal.access.Permission.QUARANTINE_MANAGE;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.audit.AuditEvent;
import org.samtal.audit.AuditTrail;
import org.samtal.file.Files;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.Cursor;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Slice;

/** Keeps what could not be read, with the reason, until somebody has looked at it. */
@Stateless
public class Quarantine {

    @Inject
    IntakeRepository deliveries;

    @Inject
    InboxVisibility visibility;

    @Inject
    Files files;

    @Inject
    AuditTrail auditTrail;

    /** Puts a message aside for good, until an administrator tries it again. */
    @Requires(SYSTEM)
    public void put(ClaimedDelivery claimed, String reason) {
        deliveries.end(List.of(claimed), IntakeState.QUARANTINED, reason);
    }

    /** Keeps, for each of its inboxes, what nobody tries to read as it is; a copy of what was kept before is not kept twice. */
    @Requires(SYSTEM)
    public void accept(RawMessage raw, String reason) {
        var content = files.store(raw.content());
        var arrived = raw.targets().stream()
                .map(target -> new NewDelivery(raw, target, content))
                .toList();
        deliveries.insert(arrived).forEach(stored -> stored.ifPresent(fresh -> put(fresh, reason)));
    }

    /** Newest first; {@code after} is the cursor of the slice before, empty for the first. */
    @Requires(QUARANTINE_MANAGE)
    public Slice<QuarantineRow> page(String after, int limit) {
        var before = after.isEmpty() ? Long.MAX_VALUE : Cursor.number(after);
        var rows = deliveries.listQuarantined(visibility.current(), before, Slice.checkedLimit(limit) + 1).stream()
                .map(InboundDelivery::row)
                .toList();
        return Slice.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** The raw bytes as they came. */
    @Requires(QUARANTINE_MANAGE)
    public byte[] raw(long id) {
        var delivery = deliveries
                .find(id, visibility.current())
                .filter(one -> one.state() == IntakeState.QUARANTINED)
                .orElseThrow(() -> new NotFound("quarantine.missing"));
        auditTrail.record(AuditEvent.of(AuditAction.QUARANTINE_READ, "inbound-delivery:" + id));
        return files.read(delivery.rawSha256());
    }
}

package org.samtal.outbox;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.access.Requires;
import org.samtal.channel.Recipient;
import org.samtal.file.Files;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.EmailAddress;

/** Takes what other mail servers say about our messages once these have left, and shows it beside them. */
@Stateless
public class DeliveryReports {

    @Inject
    DeliveryReportRepository reports;

    @Inject
    OutboxRepository outbox;

    @Inject
    Event<DeliveryChanged> changes;

    @Inject
    InboxVisibility visibility;

    @Inject
    Files files;

    /**
     * Notes a report about the outgoing message.
     *
     * @param rawSha256 digest of the report's raw bytes, kept for a later look
     */
    @Requires(SYSTEM)
    public void add(long messageId, DeliveryReport report, String rawSha256, Instant receivedAt) {
        reports.outgoing(messageId).ifPresent(about -> {
            endDoubt(about);
            report.fates()
                    .forEach(fate -> reports.add(about, recipient(about.draft(), fate), fate, rawSha256, receivedAt));
        });
    }

    /** Whatever it says of the mail, whoever says it has had it: it was accepted. */
    private void endDoubt(OutboxEntry about) {
        if (outbox.prove(about.draft().messageId(), Deliveries.PROVED)) {
            changes.fire(about.changed(DeliveryState.SENT));
        }
    }

    /** What was said about each of these messages, oldest first; one without news is missing. */
    @Requires(CONVERSATION_READ)
    public Map<Long, List<DeliveryReportView>> of(List<Long> messageIds) {
        return messageIds.isEmpty() ? Map.of() : reports.of(messageIds, visibility.current());
    }

    /** The raw bytes a report came as. */
    @Requires(CONVERSATION_READ)
    public byte[] raw(long conversationId, long id) {
        return reports.find(conversationId, id, visibility.current())
                .map(report -> files.read(report.rawSha256()))
                .orElseThrow(() -> new NotFound("outbox.report.missing"));
    }

    /** Whom of those the message went to the report means; where there is one only, it can mean nobody else. */
    private static String recipient(OutboundDraft about, DeliveryReport.Fate fate) {
        var written = Stream.concat(about.to().stream(), about.cc().stream())
                .map(Recipient::address)
                .toList();
        return fate.addresses().stream()
                .flatMap(address -> EmailAddress.parse(address).stream())
                .map(EmailAddress::value)
                .filter(written::contains)
                .findFirst()
                .or(() -> Optional.of(written).filter(all -> all.size() == 1).map(all -> all.get(0)))
                .orElse("");
    }
}

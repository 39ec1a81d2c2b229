package org.samtal.outbox;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samtal.access.Requires;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.Destinations;
import org.samtal.kernel.DomainException.Conflict;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Post;

/**
 * Sends mails again that did not arrive, or may not have, to those who have not got them.
 *
 * <p>The same bytes leave, Message-ID and Date included: whoever did get the first knows the second by them.
 */
@Stateless
public class Resends {

    @Inject
    OutboxRepository outbox;

    @Inject
    DeliveryReportRepository reports;

    @Inject
    InboxVisibility visibility;

    @Inject
    Post post;

    /** Of these messages' recipients those who have not got it, or may not have; a message without any is missing. */
    @Requires(CONVERSATION_READ)
    public Map<Long, List<String>> unreached(List<Long> messageIds) {
        return outbox.ofMessages(messageIds, visibility.current()).stream()
                .collect(Collectors.toMap(OutboxEntry::messageId, this::unreached));
    }

    /**
     * Queues the message's mail once more; false where somebody was faster, and it has been sent again since.
     *
     * <p>Where nobody knows whether the first has arrived, the wish must say that it may arrive twice.
     */
    @Requires(CONVERSATION_REPLY)
    public boolean again(long messageId, SendAgain wish) {
        var entry = outbox.ofMessages(List.of(messageId), visibility.current()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("outbox.missing"));
        if (entry.attempts() != wish.attempts() || entry.isUnderWay()) {
            return false;
        }
        if (entry.state() == DeliveryState.UNCERTAIN && !wish.mayArriveTwice()) {
            throw new Conflict("outbox.again.uncertain");
        }
        var unreached = unreached(entry);
        if (unreached.isEmpty()) {
            throw new Conflict("outbox.again.nobody");
        }
        if (!outbox.requeue(entry)) {
            return false;
        }
        leaveOut(entry, unreached);
        post.afterCommit(Destinations.OUTBOUND_MESSAGES, Long.toString(entry.id()));
        return true;
    }

    /** Takes away the mark that somebody has to look at it, unless it has been tried again since; false where it had none. */
    @Requires(CONVERSATION_REPLY)
    public boolean leave(long messageId, int attempts) {
        return outbox.ofMessages(List.of(messageId), visibility.current()).stream()
                .anyMatch(entry -> outbox.leave(entry.id(), attempts));
    }

    /** The others have got it. */
    private void leaveOut(OutboxEntry entry, List<String> unreached) {
        outbox.unsettle(entry.id());
        Unreached.everybody(entry.draft())
                .filter(address -> !unreached.contains(address))
                .forEach(address -> outbox.settle(entry.id(), new RecipientResult(address, DeliveryState.SENT, "")));
    }

    private List<String> unreached(OutboxEntry entry) {
        return Unreached.of(entry.draft(), entry.state(), outbox.results(entry.id()), returned(entry));
    }

    /** Those it came back for since it was last sent. */
    private Set<String> returned(OutboxEntry entry) {
        var id = entry.messageId();
        return reports.of(List.of(id), visibility.current()).getOrDefault(id, List.of()).stream()
                .filter(report -> report.kind() == ReportKind.FAILED)
                .map(DeliveryReportView::recipient)
                .collect(Collectors.toSet());
    }
}

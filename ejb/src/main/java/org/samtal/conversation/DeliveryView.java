package org.samtal.conversation;

import java.util.List;
import org.samtal.outbox.DeliveryReportView;
import org.samtal.outbox.DeliveryState;

/**
 * How far an outgoing message has come.
 *
 * @param detail the other server's words, or why it waits; may be empty
 * @param reports what other servers said after it had left, oldest first
 */
public record DeliveryView(DeliveryState state, String detail, List<DeliveryReportView> reports) {

    public DeliveryView {
        reports = List.copyOf(reports);
    }

    /** Whether it was only kept to be looked at, and nobody was sent anything. */
    public boolean kept() {
        return state.isKept(detail);
    }
}

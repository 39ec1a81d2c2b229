package org.samtal.conversation;

import java.util.List;
import org.samtal.outbox.DeliveryReportView;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.ReportKind;

/**
 * How far an outgoing message has come.
 *
 * @param detail the other server's words, or why it waits; may be empty
 * @param attempts how often it was tried
 * @param attention whether somebody has to decide what to do about it
 * @param unreached of its recipients those who have not got it, or may not have, when somebody is to decide about it
 * @param reports what other servers said after it had left, oldest first
 */
public record DeliveryView(
        DeliveryState state,
        String detail,
        int attempts,
        boolean attention,
        List<String> unreached,
        List<DeliveryReportView> reports) {

    public DeliveryView {
        unreached = List.copyOf(unreached);
        reports = List.copyOf(reports);
    }

    /** Whether it was only kept to be looked at, and nobody was sent anything. */
    public boolean kept() {
        return state.isKept(detail);
    }

    /** Whether it failed, came back, or nobody knows. */
    boolean isTroubled() {
        return state == DeliveryState.FAILED
                || state == DeliveryState.UNCERTAIN
                || reports.stream().anyMatch(report -> report.kind() == ReportKind.FAILED);
    }

    DeliveryView withUnreached(List<String> addresses) {
        return new DeliveryView(state, detail, attempts, attention, addresses, reports);
    }
}

package org.samtal.jms;

import java.util.List;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.RecipientResult;

/**
 * What became of one try to send.
 *
 * @param state SENT, RETRY, FAILED or UNCERTAIN; of several recipients the worst
 * @param detail the other server's words, or why it could not be asked; empty where there is nothing to say
 * @param recipients what became of each, where that differs or may differ; empty where the state holds for all
 */
public record Receipt(DeliveryState state, String detail, List<RecipientResult> recipients) {

    public static Receipt sent(String detail) {
        return new Receipt(DeliveryState.SENT, detail, List.of());
    }

    public static Receipt retry(String detail) {
        return new Receipt(DeliveryState.RETRY, detail, List.of());
    }

    public static Receipt failed(String detail) {
        return new Receipt(DeliveryState.FAILED, detail, List.of());
    }

    public static Receipt uncertain(String detail) {
        return new Receipt(DeliveryState.UNCERTAIN, detail, List.of());
    }

    /** Results that differ by recipient: tried again as long as one of them is to be. */
    public static Receipt ofRecipients(List<RecipientResult> results) {
        var worst = results.stream()
                .filter(result -> result.state() == DeliveryState.RETRY)
                .findFirst()
                .or(() -> results.stream()
                        .filter(result -> result.state() == DeliveryState.FAILED)
                        .findFirst());
        return new Receipt(
                worst.map(RecipientResult::state).orElse(DeliveryState.SENT),
                worst.map(RecipientResult::detail).orElse(""),
                results);
    }
}

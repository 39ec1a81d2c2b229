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
 * @param reached whether the other server let us in, so that it was asked at all
 */
public record Receipt(DeliveryState state, String detail, List<RecipientResult> recipients, boolean reached) {

    public static Receipt sent(String detail) {
        return new Receipt(DeliveryState.SENT, detail, List.of(), true);
    }

    public static Receipt retry(String detail) {
        return new Receipt(DeliveryState.RETRY, detail, List.of(), true);
    }

    /** Nothing was handed over, since the server could not be reached or did not accept the sign-in. */
    public static Receipt unreached(String detail) {
        return new Receipt(DeliveryState.RETRY, detail, List.of(), false);
    }

    public static Receipt failed(String detail) {
        return new Receipt(DeliveryState.FAILED, detail, List.of(), true);
    }

    public static Receipt uncertain(String detail) {
        return new Receipt(DeliveryState.UNCERTAIN, detail, List.of(), true);
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
                results,
                true);
    }
}

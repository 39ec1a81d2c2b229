package org.samtal.outbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.samtal.channel.Recipient;

/**
 * Those of a mail's recipients who have not got it, or may not have: whom it is sent to when it is sent again.
 *
 * <p>Whoever has it never gets it a second time because of somebody else (fault O8).
 */
final class Unreached {

    private Unreached() {}

    /**
     * The addresses in the order of the mail.
     *
     * @param settled what became of the mail for single recipients, where its tries have told
     * @param returned those it came back for after it had left
     */
    static List<String> of(
            OutboundDraft draft, DeliveryState state, Map<String, DeliveryState> settled, Set<String> returned) {
        var everybody = everybody(draft);
        return switch (state) {
            case SENT -> everybody.filter(returned::contains).toList();
            case FAILED, UNCERTAIN ->
                everybody
                        .filter(address -> returned.contains(address) || settled.get(address) != DeliveryState.SENT)
                        .toList();
            case QUEUED, CLAIMED, RETRY -> List.of();
        };
    }

    static Stream<String> everybody(OutboundDraft draft) {
        return Stream.of(draft.to(), draft.cc(), draft.bcc())
                .flatMap(List::stream)
                .map(Recipient::address)
                .filter(address -> !address.isEmpty())
                .distinct();
    }
}

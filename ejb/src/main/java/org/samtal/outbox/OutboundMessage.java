package org.samtal.outbox;

import java.util.Set;

/**
 * An outgoing message in the hands of one worker.
 *
 * @param id the outbox row
 * @param attempt which try this is, from 1; also the fencing token: a worker whose attempt is no longer the newest can
 *     change nothing
 * @param settled addresses of recipients that an earlier try has reached, or that refused it for good
 */
public record OutboundMessage(long id, int attempt, OutboundDraft draft, Set<String> settled) {

    public OutboundMessage {
        settled = Set.copyOf(settled);
    }
}

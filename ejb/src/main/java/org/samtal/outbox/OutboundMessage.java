package org.samtal.outbox;

/**
 * An outgoing message in the hands of one worker.
 *
 * @param id the outbox row
 * @param attempt which try this is, from 1; also the fencing token: a worker whose attempt is no longer the newest can
 *     change nothing
 */
public record OutboundMessage(long id, int attempt, OutboundDraft draft) {}

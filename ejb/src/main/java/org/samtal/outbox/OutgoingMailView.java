package org.samtal.outbox;

import java.util.Optional;

/**
 * An outgoing mail, opened to be looked at.
 *
 * @param content what the mail is made from
 * @param raw its exact bytes, empty before the first try to send it
 */
public record OutgoingMailView(OutgoingMailRow row, OutboundDraft content, Optional<byte[]> raw) {}

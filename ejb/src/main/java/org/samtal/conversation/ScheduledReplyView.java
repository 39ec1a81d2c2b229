package org.samtal.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.kernel.SafeHtml;
import org.samtal.upload.UploadView;

/**
 * A reply that leaves later, or was kept from leaving.
 *
 * @param clientId the draft's own id, by which it is taken back
 * @param html empty where it was written as plain text
 * @param addressees whom it goes to; empty where it goes to those who are due one
 * @param quoted which messages go along, as {@link Passage#of} reads it
 * @param forward whether it passes them on to somebody else
 * @param files uploads that go with it, for its author only
 * @param dueAt when it leaves
 * @param heldBy key of the text that says why it has not left and will not by itself
 */
public record ScheduledReplyView(
        String clientId,
        long agentId,
        String agentName,
        String text,
        Optional<SafeHtml> html,
        Optional<Addressees> addressees,
        String quoted,
        boolean forward,
        List<UploadView> files,
        Instant dueAt,
        Optional<String> heldBy) {}

package org.samtal.outbox;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.access.Requires;
import org.samtal.file.Files;

/**
 * What left through a mailbox and belongs into its folder of sent mails, so that people who look there see the whole
 * exchange.
 *
 * <p>A copy that can't be stored for a week is given up: it is one, and the mail itself is in its conversation.
 */
@Stateless
public class SentCopies {

    @Inject
    SentCopyRepository copies;

    @Inject
    OutboxRepository outbox;

    @Inject
    Files files;

    /** The next few of a mailbox, oldest first. */
    @Requires(SYSTEM)
    public List<SentCopy> next(long mailboxId, int limit) {
        copies.removeOverdue();
        return copies.ofMailbox(mailboxId, limit).stream()
                .flatMap(id -> outbox.find(id).stream())
                .flatMap(this::copy)
                .toList();
    }

    /** It is there. */
    @Requires(SYSTEM)
    public void stored(SentCopy copy) {
        copies.remove(copy.id());
    }

    private Stream<SentCopy> copy(OutboxEntry entry) {
        return Optional.of(entry).flatMap(OutboxEntry::rawSha256).stream()
                .map(sha256 -> new SentCopy(entry.id(), entry.draft().rfcMessageId(), files.read(sha256)));
    }
}

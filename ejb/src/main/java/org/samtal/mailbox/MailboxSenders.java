package org.samtal.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.samtal.inbox.InboxSender;
import org.samtal.inbox.InboxSenders;

/**
 * Lets replies come from the mailbox the customer wrote to, or else from the first one of the inbox that sends.
 *
 * <p>A mailbox that fails sends nothing: what came in answer to it would not be fetched either. The fallback address takes
 * over until it works again.
 */
@ApplicationScoped
class MailboxSenders implements InboxSenders {

    @Inject
    MailboxRoster roster;

    @Override
    public Optional<InboxSender> of(long inboxId, Supplier<List<String>> writtenTo) {
        var candidates = roster.senders(inboxId);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        return writtenTo.get().stream()
                .flatMap(address -> candidates.stream()
                        .filter(mailbox -> mailbox.has(address))
                        .map(mailbox -> mailbox.from(address)))
                .findFirst()
                .or(() ->
                        candidates.stream().map(MailboxRoster.Connected::sender).findFirst());
    }

    @Override
    public Set<String> addresses() {
        return roster.addresses();
    }
}

package org.samtal.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    MailboxRepository mailboxes;

    @Override
    public Optional<InboxSender> of(long inboxId, Supplier<List<String>> writtenTo) {
        var candidates = mailboxes.senders(inboxId);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        return writtenTo.get().stream()
                .flatMap(address -> candidates.stream()
                        .filter(mailbox -> mailbox.hasAddress(address))
                        .map(mailbox -> mailbox.sender(address)))
                .findFirst()
                .or(() -> candidates.stream()
                        .map(mailbox -> mailbox.sender(mailbox.draft().address()))
                        .findFirst());
    }

    @Override
    public Set<String> addresses() {
        return mailboxes.addresses().stream()
                .flatMap(lines -> Stream.of(lines.split("\n")))
                .collect(Collectors.toSet());
    }
}

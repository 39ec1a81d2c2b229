package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.samtal.channel.Recipient;
import org.samtal.inbox.InboxSender;
import org.samtal.inbox.InboxSenders;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.Settings;

/**
 * Decides whom a reply comes from: the address the customer wrote to where it is connected, else the fallback address.
 *
 * <p>From the fallback address answers go to its plus-address, which threads even where a mail program drops all headers
 * (R-3). From a connected one they go to it as it is: few mail servers keep a part behind a plus sign, and whoever answers
 * should see the address they know.
 */
@ApplicationScoped
class ReplySenders {

    @Inject
    Inboxes inboxes;

    @Inject
    InboxSenders connected;

    @Inject
    MessageRepository messages;

    @Inject
    ThreadTokens tokens;

    @Inject
    ConversationEvents events;

    @Inject
    Settings settings;

    ReplySender of(Conversation conversation) {
        var inbox = inboxes.address(conversation.inboxId());
        var replyTo = inbox.withDetail(tokens.addressDetail(conversation.id()));
        return connected
                .of(conversation.inboxId(), () -> writtenTo(conversation))
                .map(sender -> connected(sender, replyTo))
                .orElseGet(() -> new ReplySender(
                        new Recipient(Snippets.line(name(inbox.senderName()), 200), inbox.address()), replyTo, 0));
    }

    /** Tells addresses that belong to an inbox from those of others. */
    Predicate<String> ours() {
        var domain = "@" + settings.ingressDomain().toLowerCase(Locale.ROOT);
        var addresses = connected.addresses();
        return address -> address.endsWith(domain) || addresses.contains(address);
    }

    private List<String> writtenTo(Conversation conversation) {
        return messages.newestToAnswer(conversation.id()).stream()
                .flatMap(message -> Stream.concat(message.to().stream(), message.cc().stream()))
                .map(Recipient::address)
                .toList();
    }

    private ReplySender connected(InboxSender sender, String replyTo) {
        var name = sender.namesAgent() ? name(sender.senderName()) : sender.senderName();
        return new ReplySender(new Recipient(Snippets.line(name, 200), sender.address()), replyTo, sender.mailboxId());
    }

    /** The agent and the company. */
    private String name(String company) {
        var agent = events.actor().name();
        return agent.isBlank() ? company : company.isBlank() ? agent : agent + " (" + company + ")";
    }
}

package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.inbox.Acknowledgement;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.RfcIds;
import org.samtal.outbox.AutomaticMails;
import org.samtal.outbox.Outbox;

/**
 * Tells who begins a conversation that their mail has arrived, where the inbox is set to.
 *
 * <p>Never to what a machine wrote, never about mail that is older than an hour, as imported archives are, and once a day to
 * an address at most: so two inboxes that acknowledge each other's mail, or a machine that hides that it is one, get one
 * mail of ours (S28, RFC 3834).
 */
@ApplicationScoped
class Acknowledgements {

    private static final Duration FRESH = Duration.ofHours(1);

    @Inject
    AcknowledgementRepository noted;

    @Inject
    MessageRepository messages;

    @Inject
    ReplySenders senders;

    @Inject
    ThreadTokens tokens;

    @Inject
    Inboxes inboxes;

    @Inject
    Outbox outbox;

    @Inject
    AutomaticMails automaticMails;

    @Inject
    Clock clock;

    /** Acknowledges the first mail of a conversation, after it has been stored. */
    void acknowledge(Conversation conversation, Incoming first) {
        var acknowledgement = inboxes.address(conversation.inboxId()).acknowledgement();
        var writer = first.message().sender().value();
        if (acknowledgement.isOn()
                && isAsked(first)
                && !senders.ours().test(writer)
                && automaticMails.allows(writer, conversation.id())
                && noted.note(conversation.inboxId(), writer)) {
            automaticMails.note(writer, conversation.id());
            send(conversation, first.message(), acknowledgement);
        }
    }

    private boolean isAsked(Incoming first) {
        var oldest = clock.instant().minus(FRESH);
        return first.message().channel() == ChannelKind.EMAIL
                && !first.message().automatic()
                && first.arrival().receivedAt().isAfter(oldest);
    }

    private void send(Conversation conversation, InboundMessage mail, Acknowledgement acknowledgement) {
        var sender = senders.of(conversation);
        var parent = RfcIds.isDeclared(mail.messageId()) ? List.of(mail.messageId()) : List.<String>of();
        var header = new RfcHeader(
                List.of(new Recipient("", mail.sender().value())),
                List.of(),
                List.of(),
                acknowledgement.subject(),
                tokens.newMessageId(conversation.id(), sender.domain()),
                parent.stream().findFirst().orElse(""),
                parent);
        var content =
                MessageContent.acknowledgement(sender.from().name(), acknowledgement.text(), clock.instant(), header);
        var message = messages.add(new Message(conversation, conversation.nextEvent(), content));
        var text = new MailText(
                new ReplyText(acknowledgement.text(), Optional.empty()),
                "",
                Quote.NONE,
                tokens.bodyMark(conversation.id()));
        outbox.enqueue(sender.mail(message, header, text, List.of()));
    }
}

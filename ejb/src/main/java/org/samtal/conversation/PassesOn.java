package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.samtal.access.CurrentActor;
import org.samtal.access.Permission;
import org.samtal.conversation.Incoming.Bringer;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.Actor.AgentActor;
import org.samtal.kernel.EmailAddress;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;

/**
 * Takes a customer's mail that an agent got and passes on with {@code @fwd} as the first line: the conversation belongs to who wrote
 * it.
 *
 * <p>Whoever could do so in an agent's name could write as any customer, so a server of ours has to vouch for the agent (S25); any
 * other mail with such a line is a mail like every other.
 */
@ApplicationScoped
class PassesOn {

    @Inject
    Agents agents;

    @Inject
    ReplySenders senders;

    @Inject
    ConversationEvents events;

    @Inject
    MessageRepository messages;

    @Inject
    InboxVisibility visibility;

    @Inject
    CurrentActor currentActor;

    /** The customer's mail in place of the agent's; the same where it is none. */
    Incoming unwrap(Incoming incoming) {
        var message = incoming.message();
        if (!message.authenticated() || message.automatic()) {
            return incoming;
        }
        return PassedOnMail.of(message.text())
                .filter(mail -> !senders.ours().test(mail.writer().address()))
                .flatMap(mail -> bringer(incoming)
                        .map(agent -> new Incoming(
                                customers(message, mail),
                                incoming.arrival(),
                                Optional.of(new Bringer(agent, mail.words())))))
                .orElse(incoming);
    }

    private Optional<AgentActor> bringer(Incoming incoming) {
        var sender = incoming.message().sender();
        return agents.all().stream()
                .filter(agent -> agent.active() && new EmailAddress(agent.email()).equals(sender))
                .map(AgentRow::actor)
                .filter(actor -> currentActor.asActor(
                        actor,
                        () -> currentActor.may(Permission.CONVERSATION_REPLY)
                                && visibility
                                        .current()
                                        .allows(incoming.arrival().inboxId())))
                .findFirst();
    }

    /** Of what the agent's mail program made, the files alone are certain to be the customer's. */
    private static InboundMessage customers(InboundMessage brought, PassedOnMail mail) {
        return new InboundMessage(
                brought.channel(),
                new EmailAddress(mail.writer().address()),
                mail.writer().name(),
                brought.recipient(),
                List.of(),
                List.of(),
                List.of(),
                mail.subject().isEmpty() ? brought.subject() : mail.subject(),
                brought.sentAt(),
                mail.text(),
                mail.text().length(),
                Optional.empty(),
                brought.files(),
                brought.messageId(),
                brought.references(),
                brought.marks(),
                false,
                false,
                brought.report());
    }

    /** Tells in the conversation who brought the message, and what they said of it to their colleagues. */
    void tell(Conversation conversation, Incoming incoming) {
        incoming.bringer()
                .ifPresent(bringer -> currentActor.runAs(bringer.agent(), () -> {
                    events.add(conversation, EventKind.PASSED_ON, "");
                    if (!bringer.words().isEmpty()) {
                        comment(conversation, bringer.words(), incoming.arrival());
                    }
                }));
    }

    private void comment(Conversation conversation, String words, Arrival arrival) {
        var text = new ReplyText(words, Optional.empty());
        var content = MessageContent.comment(events.actor(), text, Optional.empty(), arrival.receivedAt());
        var seq = conversation.nextMessage(content.kind(), content.preview(), content.receivedAt());
        messages.add(new Message(conversation, seq, content));
    }
}

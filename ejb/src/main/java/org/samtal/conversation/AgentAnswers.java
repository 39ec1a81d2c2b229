package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.samtal.access.CurrentActor;
import org.samtal.access.Permission;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.file.Files;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.EmailAddress;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;
import org.samtal.upload.UploadView;
import org.samtal.upload.Uploads;

/**
 * Takes answers to the mails that tell agents of customers.
 *
 * <p>It is the agent's own answer, and goes to the customer, only where everything fits: the address with the agent's mark in its time,
 * the agent's own address as its sender, and a server of ours that vouches for it (S25). Anything else that came to a genuine mark is
 * kept as a note of somebody unconfirmed: it leaves for nobody, and nobody is answered.
 */
@ApplicationScoped
class AgentAnswers {

    private static final int LONGEST_CLIENT_ID = 64;

    @Inject
    ThreadTokens tokens;

    @Inject
    ConversationRepository conversations;

    @Inject
    MessageRepository messages;

    @Inject
    ConversationChanges changes;

    @Inject
    Writer writer;

    @Inject
    Agents agents;

    @Inject
    Uploads uploads;

    @Inject
    Files files;

    @Inject
    InboxVisibility visibility;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /** Whether it is an answer of this kind, and so no message of a customer. */
    boolean take(Incoming incoming) {
        var mark = tokens.agentMarkOfAddress(incoming.message().recipient());
        var conversation = mark.flatMap(found -> conversations.lock(found.conversationId()))
                .filter(found -> found.inboxId() == incoming.arrival().inboxId());
        conversation.ifPresent(found -> take(found, mark.orElseThrow(), incoming));
        return conversation.isPresent();
    }

    private void take(Conversation conversation, AgentMark mark, Incoming incoming) {
        var message = incoming.message();
        var agent = agents.get(mark.agentId());
        var actor = agent.actor();
        if (isGenuine(mark, agent, message) && currentActor.asActor(actor, () -> mayAnswer(conversation, message))) {
            currentActor.runAs(actor, () -> answer(conversation, incoming));
        } else {
            note(conversation, incoming);
        }
    }

    private boolean isGenuine(AgentMark mark, AgentRow agent, InboundMessage message) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return mark.counts(today)
                && agent.active()
                && message.sender().equals(new EmailAddress(agent.email()))
                && message.authenticated()
                && !message.automatic();
    }

    /** Asked before it is tried: what was refused in the middle would undo everything that arrived with it. */
    private boolean mayAnswer(Conversation conversation, InboundMessage message) {
        var bytes = message.files().stream()
                .mapToLong(file -> file.content().length)
                .sum();
        return currentActor.may(Permission.CONVERSATION_REPLY)
                && visibility.current().allows(conversation.inboxId())
                && !message.written().isBlank()
                && bytes <= uploads.maximumSize()
                && message.files().stream().noneMatch(file -> file.content().length == 0);
    }

    private void answer(Conversation conversation, Incoming incoming) {
        var message = incoming.message();
        var own = message.files().stream()
                .map(file -> uploads.add(file.name(), file.contentType(), file.content()))
                .map(UploadView::id)
                .toList();
        var client = ("mail-" + incoming.arrival().rawSha256()).substring(0, LONGEST_CLIENT_ID);
        writer.reply(
                conversation,
                new ReplyDraft(message.written(), "", OptionalInt.empty(), Optional.of(client), own, Optional.empty()));
    }

    private void note(Conversation conversation, Incoming incoming) {
        var message = incoming.message();
        var author = new Author(
                AuthorKind.CONTACT,
                0,
                Snippets.line(message.senderName(), 200),
                message.sender().value());
        var content = MessageContent.note(author, message, incoming.arrival());
        var seq = conversation.nextMessage(content.kind(), content.preview(), content.receivedAt());
        var stored = messages.add(new Message(conversation, seq, content));
        var contents = files.store(message.files().stream()
                .map(InboundMessage.InboundFile::content)
                .toList());
        for (var i = 0; i < contents.size(); i++) {
            messages.addAttachment(stored, message.files().get(i), contents.get(i));
        }
        changes.publish(List.of(new Change(conversation, seq, FeedKind.MESSAGE)));
    }
}

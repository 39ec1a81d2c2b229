package org.samtal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.samtal.access.CurrentActor;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.contact.ContactCard;
import org.samtal.contact.Contacts;
import org.samtal.contact.Sender;
import org.samtal.conversation.Author;
import org.samtal.conversation.AuthorKind;
import org.samtal.conversation.MessageKind;
import org.samtal.conversation.RestoredConversation;
import org.samtal.conversation.RestoredConversation.RestoredMessage;
import org.samtal.inbox.InboxRow;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.EmailAddress;
import org.samtal.team.AgentRow;
import org.samtal.team.Agents;

/** Puts people and inboxes of this installation in the place of addresses and numbers in history from elsewhere. */
@ApplicationScoped
class ImportTranslation {

    @Inject
    Agents agents;

    @Inject
    Inboxes inboxes;

    @Inject
    Contacts contacts;

    @Inject
    CurrentActor currentActor;

    /** Translates those conversations whose external id is wanted, all contacts before the first conversation. */
    List<RestoredConversation> translate(List<ImportedConversation> conversations, Predicate<String> wanted) {
        var known = new Known(new HashMap<>(), new HashMap<>(), new HashMap<>());
        agents.all().forEach(agent -> known.agents.put(agent.email().toLowerCase(Locale.ROOT), agent));
        inboxes.mine().forEach(inbox -> known.inboxes.put(inbox.id(), inbox));
        return IntStream.range(0, conversations.size())
                .filter(at -> wanted.test(conversations.get(at).externalId()))
                .mapToObj(at -> translate(conversations.get(at), ImportRules.path(at), known))
                .toList();
    }

    private RestoredConversation translate(ImportedConversation from, String path, Known known) {
        if (!known.inboxes.containsKey(from.inboxId())) {
            throw new Rejected(path + ".inboxId", "api.import.inbox");
        }
        var contact = contact(from.contactEmail(), from.contactName(), path + ".contact.email", known);
        var assignee = from.assigneeEmail().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(agent(from.assigneeEmail(), path + ".assigneeEmail", known)
                        .id());
        var inbox = known.inboxes.get(from.inboxId());
        var messages = IntStream.range(0, from.messages().size())
                .mapToObj(at -> message(
                        from.messages().get(at), path + ".messages[" + at + "].authorEmail", contact, inbox, known))
                .sorted(Comparator.comparing(RestoredMessage::sentAt))
                .toList();
        return new RestoredConversation(from.inboxId(), contact, from.subject(), from.status(), assignee, messages);
    }

    private RestoredMessage message(
            ImportedMessage from, String authorField, ContactCard contact, InboxRow inbox, Known known) {
        var incoming = from.kind() == MessageKind.INCOMING;
        var to = incoming
                ? new Recipient(inbox.name(), inbox.fallbackAddress())
                : new Recipient(contact.name(), contact.email());
        return new RestoredMessage(
                from.kind(),
                incoming
                        ? customer(from.authorEmail(), authorField, contact, known)
                        : colleague(from.authorEmail(), authorField, known),
                from.kind() == MessageKind.COMMENT ? List.of() : List.of(to),
                from.sentAt(),
                from.text(),
                Optional.of(from.html()).filter(Predicate.not(String::isBlank)),
                from.messageId());
    }

    private Author customer(String email, String field, ContactCard contact, Known known) {
        var writer = email.isEmpty() ? contact : contact(email, "", field, known);
        return new Author(AuthorKind.CONTACT, writer.id(), writer.name(), writer.email());
    }

    private static Author colleague(String email, String field, Known known) {
        var agent = agent(email, field, known);
        return new Author(AuthorKind.AGENT, agent.id(), agent.name(), "");
    }

    private static AgentRow agent(String email, String field, Known known) {
        var agent = known.agents.get(email.strip().toLowerCase(Locale.ROOT));
        if (agent == null) {
            throw new Rejected(field, "api.import.agent");
        }
        return agent;
    }

    private ContactCard contact(String email, String name, String field, Known known) {
        var address = EmailAddress.parse(email).orElseThrow(() -> new Rejected(field, "email.address.invalid"));
        return known.contacts.computeIfAbsent(address.value(), unseen -> currentActor
                .asSystem(() -> contacts.resolve(List.of(new Sender(ChannelKind.EMAIL, address, name))))
                .get(0));
    }

    /** Who and what is here, by what history calls it; contacts as they are met. */
    private record Known(
            Map<String, AgentRow> agents, Map<Long, InboxRow> inboxes, Map<String, ContactCard> contacts) {}
}

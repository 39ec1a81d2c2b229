package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samtal.channel.Recipient;
import org.samtal.inbox.InboxAddress;
import org.samtal.kernel.RfcIds;
import org.samtal.kernel.Settings;

/**
 * Works out who gets the next reply and where it hangs in the customer's mail thread.
 *
 * <p>The answer goes to whoever wrote last and is trusted, with a copy to the Cc of that mail less our own addresses;
 * Bcc is never inherited (R-5). It refers to that mail and to those before it, as far as they have ids (RFC 5322, 3.6.4).
 */
@ApplicationScoped
class ReplyHeaders {

    private static final int LONGEST_SUBJECT = 500;

    @Inject
    MessageRepository messages;

    @Inject
    ConversationRepository conversations;

    @Inject
    ThreadTokens tokens;

    @Inject
    Settings settings;

    @Inject
    ConversationEvents events;

    /** The header of the next reply, with a Message-ID at this domain; only who gets it, where it is only to be shown. */
    RfcHeader next(Conversation conversation, Optional<String> domain) {
        var parent = messages.newestMail(conversation.id(), true);
        var to = parent.map(mail ->
                        new Recipient(mail.author().name(), mail.author().address()))
                .or(() -> requester(conversation))
                .map(List::of)
                .orElse(List.of());
        var cc = parent.map(mail -> copies(mail, to)).orElse(List.of());
        var above = domain.flatMap(sent -> messages.newestMail(conversation.id(), false));
        return new RfcHeader(
                to,
                cc,
                subject(conversation.subject()),
                domain.map(name -> tokens.newMessageId(conversation.id(), name)).orElse(""),
                above.map(Message::rfcMessageId).filter(RfcIds::isDeclared).orElse(""),
                above.map(ReplyHeaders::references).orElse(List.of()));
    }

    /** Our side of a reply: the agent and the company by name, the inbox by address. */
    Recipient from(InboxAddress inbox) {
        var agent = events.actor().name();
        var company = inbox.senderName();
        var name = agent.isBlank() ? company : company.isBlank() ? agent : agent + " (" + company + ")";
        return new Recipient(Snippets.line(name, 200), inbox.address());
    }

    private Optional<Recipient> requester(Conversation conversation) {
        return conversations.participants(conversation.id()).stream()
                .filter(participant -> participant.view().requester())
                .map(participant -> new Recipient(participant.view().name(), participant.address()))
                .findFirst();
    }

    private List<Recipient> copies(Message mail, List<Recipient> to) {
        var ours = "@" + settings.ingressDomain().toLowerCase(Locale.ROOT);
        var copies = new ArrayList<Recipient>();
        for (var candidate : mail.cc()) {
            var address = candidate.address();
            var known = to.stream().anyMatch(one -> one.address().equals(address))
                    || copies.stream().anyMatch(one -> one.address().equals(address));
            if (!address.isEmpty() && !address.endsWith(ours) && !known) {
                copies.add(candidate);
            }
        }
        return copies;
    }

    private static List<String> references(Message parent) {
        var ids = new ArrayList<>(parent.rfcReferences());
        ids.remove(parent.rfcMessageId());
        ids.add(parent.rfcMessageId());
        ids.removeIf(id -> !RfcIds.isDeclared(id));
        return ids;
    }

    /** {@code Re:} once, whatever mail programs of other languages have put in front. */
    private static String subject(String subject) {
        var lower = subject.toLowerCase(Locale.ROOT);
        var answered = lower.startsWith("re:") || lower.startsWith("sv:") || lower.startsWith("aw:");
        return Snippets.line(answered ? subject : "Re: " + subject, LONGEST_SUBJECT);
    }
}

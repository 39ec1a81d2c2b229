package org.samtal.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samtal.channel.Recipient;
import org.samtal.conversation.ReplyRecipients.Answered;
import org.samtal.kernel.RfcIds;

/**
 * Works out who gets the next reply and where it hangs in the customer's mail thread.
 *
 * <p>The answer goes to the last trusted person who wrote, or where they want answers to go, with a copy to the Cc of that
 * mail less our own addresses; Bcc is never inherited, and what a machine wrote changes nothing. It refers to the
 * newest mail and to those before it, as far as they have ids (RFC 5322, 3.6.4).
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
    ReplySenders senders;

    /**
     * The header of the next reply, with a Message-ID at this domain; only who gets it, where it is only to be shown. What
     * follows no mail is the first of its thread and answers nothing.
     */
    RfcHeader next(Conversation conversation, Optional<String> domain) {
        var recipients = recipients(conversation);
        var above = domain.flatMap(sent -> messages.newestMail(conversation.id()));
        return new RfcHeader(
                recipients.to(),
                recipients.cc(),
                List.of(),
                above.isPresent() ? subject(conversation.subject()) : conversation.subject(),
                domain.map(name -> tokens.newMessageId(conversation.id(), name)).orElse(""),
                above.map(Message::rfcMessageId).filter(RfcIds::isDeclared).orElse(""),
                above.map(ReplyHeaders::references).orElse(List.of()));
    }

    /** The header of a mail that passes messages on: the beginning of a thread with somebody else. */
    RfcHeader forwarded(Conversation conversation, Addressees chosen, String domain) {
        var id = tokens.newMessageId(conversation.id(), domain);
        var subject = Snippets.line("Fwd: " + conversation.subject(), LONGEST_SUBJECT);
        return new RfcHeader(chosen.to(), chosen.cc(), chosen.bcc(), subject, id, "", List.of());
    }

    private ReplyRecipients recipients(Conversation conversation) {
        var participants = conversations.participants(conversation.id());
        var unverified = participants.stream()
                .filter(participant -> !participant.verified())
                .map(Participant::address)
                .collect(Collectors.toSet());
        var ours = senders.ours();
        return Stream.concat(
                        messages.newestToAnswer(conversation.id()).map(Answered::of).stream(), requester(participants))
                .map(answered -> ReplyRecipients.of(answered, ours, unverified::contains))
                .filter(recipients -> !recipients.to().isEmpty())
                .findFirst()
                .orElse(ReplyRecipients.NOBODY);
    }

    private static Stream<Answered> requester(List<Participant> participants) {
        return participants.stream()
                .map(Participant::view)
                .filter(ParticipantView::requester)
                .map(view -> new Answered(new Recipient(view.name(), view.address()), List.of(), List.of()));
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

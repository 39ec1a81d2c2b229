package org.samtal.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.samtal.channel.ChannelKind;
import org.samtal.contact.ContactCard;
import org.samtal.conversation.Addressees;
import org.samtal.conversation.Assignee;
import org.samtal.conversation.ConversationStatus;
import org.samtal.conversation.ConversationView;
import org.samtal.conversation.NewConversation;
import org.samtal.conversation.ParticipantView;
import org.samtal.conversation.ReplyDraft;
import org.samtal.conversation.Snooze;
import org.samtal.conversation.list.ConversationRow;
import org.samtal.kernel.Slice;
import org.samtal.web.rest.json.Change;

/** Conversations as programs read and change them. */
final class ConversationJson {

    private ConversationJson() {}

    /** A mail to somebody that is not an answer. */
    record Start(
            long inboxId,
            String subject,
            List<String> to,
            Optional<List<String>> cc,
            Optional<List<String>> bcc,
            Optional<String> text,
            Optional<String> html) {

        NewConversation wish() {
            var chosen = Addressees.of(to, cc.orElse(List.of()), bcc.orElse(List.of()));
            return new NewConversation(
                    inboxId,
                    subject,
                    new ReplyDraft(
                            text.orElse(""),
                            html.orElse(""),
                            OptionalInt.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.of(chosen)));
        }
    }

    /** A conversation in a list. */
    record Item(
            long id,
            long inboxId,
            String subject,
            ConversationStatus status,
            ChannelKind channel,
            ContactCard contact,
            List<String> labels,
            Optional<Assignee> assignee,
            Instant lastMessageAt,
            int seq) {

        static Item of(ConversationRow row) {
            return new Item(
                    row.id(),
                    row.inboxId(),
                    row.subject(),
                    row.status(),
                    row.channel(),
                    row.contact(),
                    row.labels(),
                    row.assignee(),
                    row.lastMessageAt(),
                    row.seq());
        }
    }

    /** A page of conversations. */
    record Page(List<Item> items, Optional<String> next) {

        static Page of(Slice<ConversationRow> slice) {
            return new Page(slice.items().stream().map(Item::of).toList(), slice.next());
        }
    }

    /** One conversation. */
    record One(
            long id,
            long inboxId,
            String subject,
            ConversationStatus status,
            ChannelKind channel,
            ContactCard contact,
            Optional<Instant> snoozedUntil,
            List<String> labels,
            Optional<Assignee> assignee,
            Instant lastMessageAt,
            int seq,
            List<Participant> participants) {

        static One of(ConversationView view) {
            return new One(
                    view.id(),
                    view.inboxId(),
                    view.subject(),
                    view.status(),
                    view.channel(),
                    view.contact(),
                    view.snoozedUntil(),
                    view.labels(),
                    view.assignee(),
                    view.lastMessageAt(),
                    view.seq(),
                    view.participants().stream().map(Participant::of).toList());
        }
    }

    /** Somebody who takes part. */
    record Participant(String name, String email, boolean requester, boolean verified) {

        static Participant of(ParticipantView view) {
            return new Participant(view.name(), view.address(), view.requester(), view.verified());
        }
    }

    /**
     * What is to change; what is left out stays.
     *
     * @param snoozedUntil counts with the status "snoozed" alone, as does the next
     */
    record Update(
            Change<ConversationStatus> status,
            Change<Long> assigneeId,
            Change<Instant> snoozedUntil,
            Change<Boolean> snoozedFirmly,
            Change<List<String>> labels,
            Change<String> subject) {

        Snooze snooze() {
            return new Snooze(snoozedUntil.value(), snoozedFirmly.value().orElse(false));
        }
    }
}

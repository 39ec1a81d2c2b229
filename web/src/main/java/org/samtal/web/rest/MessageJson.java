package org.samtal.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.samtal.conversation.Addressees;
import org.samtal.conversation.AttachmentView;
import org.samtal.conversation.AuthorKind;
import org.samtal.conversation.DeliveryView;
import org.samtal.conversation.Direction;
import org.samtal.conversation.MessageKind;
import org.samtal.conversation.MessageView;
import org.samtal.conversation.ReplyDraft;
import org.samtal.conversation.calendar.CalendarAnswer;
import org.samtal.conversation.calendar.CalendarEvent;
import org.samtal.conversation.calendar.CalendarKind;
import org.samtal.conversation.calendar.CalendarRecurrence;
import org.samtal.conversation.calendar.CalendarTime;
import org.samtal.kernel.SafeHtml;
import org.samtal.kernel.Slice;

/** The items of a conversation as programs read and write them. */
final class MessageJson {

    private MessageJson() {}

    /** A message, comment or event. */
    record Item(
            long id,
            int seq,
            MessageKind kind,
            Direction direction,
            Author author,
            Instant sentAt,
            Instant receivedAt,
            String text,
            Optional<String> html,
            List<Attachment> attachments,
            Optional<Calendar> calendar,
            Optional<String> messageId,
            Optional<DeliveryView> delivery) {

        static Item of(MessageView view) {
            return new Item(
                    view.id(),
                    view.seq(),
                    view.kind(),
                    view.kind().direction(),
                    Author.of(view.author()),
                    view.sentAt(),
                    view.receivedAt(),
                    view.event()
                            .map(event -> event.name().toLowerCase(Locale.ROOT))
                            .orElse(view.text()),
                    view.html().map(SafeHtml::value),
                    view.attachments().stream().map(Attachment::of).toList(),
                    view.calendar().map(Calendar::of),
                    given(view.messageId()),
                    view.delivery());
        }
    }

    /** A page of items. */
    record Page(List<Item> items, Optional<String> next) {

        static Page of(Slice<MessageView> slice) {
            return new Page(slice.items().stream().map(Item::of).toList(), slice.next());
        }
    }

    /** Who wrote an item or caused an event; agents have no address here (S20). */
    record Author(AuthorKind kind, OptionalLong id, String name, Optional<String> email) {

        static Author of(org.samtal.conversation.Author author) {
            return new Author(
                    author.kind(),
                    author.id() == 0 ? OptionalLong.empty() : OptionalLong.of(author.id()),
                    author.name(),
                    given(author.address()));
        }
    }

    /** A file of a message. */
    record Attachment(long id, String name, String contentType, long size) {

        static Attachment of(AttachmentView view) {
            return new Attachment(view.id(), view.name(), view.contentType(), view.size());
        }
    }

    /** A calendar entry that came with a message. */
    record Calendar(
            CalendarKind kind,
            Optional<CalendarAnswer> answer,
            String title,
            String start,
            Optional<String> end,
            CalendarRecurrence recurrence,
            String location,
            String organizer,
            int attendees) {

        static Calendar of(CalendarEvent entry) {
            return new Calendar(
                    entry.kind(),
                    entry.answer(),
                    entry.title(),
                    entry.start().iso(),
                    entry.end().map(CalendarTime::iso),
                    entry.recurrence(),
                    entry.location(),
                    entry.organizer(),
                    entry.attendees());
        }
    }

    /** A reply or comment to write. */
    record Draft(Optional<String> text, Optional<String> html, OptionalInt basedOnSeq) {

        ReplyDraft draft() {
            return new ReplyDraft(text.orElse(""), html.orElse(""), basedOnSeq);
        }
    }

    /** A reply to write, and whom it goes to where that is to be decided here. */
    record Reply(
            Optional<String> text,
            Optional<String> html,
            OptionalInt basedOnSeq,
            Optional<List<String>> to,
            Optional<List<String>> cc,
            Optional<List<String>> bcc) {

        ReplyDraft draft() {
            return new ReplyDraft(
                    text.orElse(""), html.orElse(""), basedOnSeq, Optional.empty(), List.of(), addressees());
        }

        private Optional<Addressees> addressees() {
            return to.isEmpty() && cc.isEmpty() && bcc.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Addressees.of(to.orElse(List.of()), cc.orElse(List.of()), bcc.orElse(List.of())));
        }
    }

    /** The wish to send a reply again; without the choice it is no. */
    record SendAgain(int attempts, Optional<Boolean> mayArriveTwice) {

        org.samtal.outbox.SendAgain wish() {
            return new org.samtal.outbox.SendAgain(attempts, mayArriveTwice.orElse(false));
        }
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

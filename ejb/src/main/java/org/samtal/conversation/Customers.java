package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.LongConsumer;
import org.samtal.access.Requires;
import org.samtal.audit.AuditAction;
import org.samtal.contact.ContactBook;
import org.samtal.contact.ContactDetails;
import org.samtal.conversation.feed.FeedKind;
import org.samtal.inbox.InboxVisibility;

/** What is known of the customer of a conversation; only the way through one that may be seen leads there (S15). */
@Stateless
public class Customers {

    @Inject
    ConversationRepository conversations;

    @Inject
    ConversationChanges changes;

    @Inject
    ConversationAudit audit;

    @Inject
    ContactBook contacts;

    @Inject
    InboxVisibility visibility;

    @Requires(CONVERSATION_READ)
    public ContactDetails of(long conversationId) {
        return contacts.details(
                conversations.require(conversationId, visibility.current()).contactId());
    }

    /** Gives the customer another name, in all their conversations. */
    @Requires(CONVERSATION_REPLY)
    public void rename(long conversationId, String name) {
        change(conversationId, AuditAction.CONTACT_RENAMED, contact -> contacts.rename(contact, name));
    }

    /** Notes something for colleagues. */
    @Requires(CONVERSATION_REPLY)
    public void note(long conversationId, String text) {
        change(conversationId, AuditAction.CONTACT_NOTED, contact -> contacts.note(contact, text));
    }

    @Requires(CONVERSATION_REPLY)
    public void removeNote(long conversationId, long noteId) {
        change(conversationId, AuditAction.CONTACT_NOTE_REMOVED, contact -> contacts.removeNote(contact, noteId));
    }

    private void change(long conversationId, AuditAction action, LongConsumer changed) {
        var conversation = conversations.lock(conversationId, visibility.current());
        changed.accept(conversation.contactId());
        audit.record(action, conversation);
        changes.publish(conversation, FeedKind.CHANGED);
    }
}

package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
        return contacts.details(require(conversationId).contactId());
    }

    /** Gives the customer another name, in all their conversations. */
    @Requires(CONVERSATION_REPLY)
    public void rename(long conversationId, String name) {
        var conversation = conversations.lock(conversationId, visibility.current());
        contacts.rename(conversation.contactId(), name);
        audit.record(AuditAction.CONTACT_RENAMED, conversation);
        changes.publish(conversation, FeedKind.CHANGED);
    }

    /** Notes something for colleagues. */
    @Requires(CONVERSATION_REPLY)
    public void note(long conversationId, String text) {
        var conversation = conversations.lock(conversationId, visibility.current());
        contacts.note(conversation.contactId(), text);
        audit.record(AuditAction.CONTACT_NOTED, conversation);
        changes.publish(conversation, FeedKind.CHANGED);
    }

    @Requires(CONVERSATION_REPLY)
    public void removeNote(long conversationId, long noteId) {
        var conversation = conversations.lock(conversationId, visibility.current());
        contacts.removeNote(conversation.contactId(), noteId);
        audit.record(AuditAction.CONTACT_NOTE_REMOVED, conversation);
        changes.publish(conversation, FeedKind.CHANGED);
    }

    private Conversation require(long id) {
        return conversations.require(id, visibility.current());
    }
}

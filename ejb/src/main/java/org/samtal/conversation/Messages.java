package org.samtal.conversation;

import static org.samtal.access.Permission.CONVERSATION_READ;
import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.samtal.access.Requires;
import org.samtal.file.Files;
import org.samtal.inbox.InboxVisibility;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Slice;

/** Reads the items of a conversation and writes replies and comments. */
@Stateless
public class Messages {

    @Inject
    ConversationRepository conversations;

    @Inject
    MessageRepository messages;

    @Inject
    MessageViews views;

    @Inject
    Writer writer;

    @Inject
    InboxVisibility visibility;

    @Inject
    Files files;

    /** Items after a place, oldest first; the cursor of the next slice is the last place of this one. */
    @Requires(CONVERSATION_READ)
    public Slice<MessageView> after(long conversationId, int afterSeq, int limit) {
        var visible = visibility.current();
        conversations.require(conversationId, visible);
        var items = views.of(messages.listAfter(conversationId, visible, afterSeq, Slice.checkedLimit(limit) + 1));
        return Slice.of(items, limit, item -> Integer.toString(item.seq()));
    }

    /** The last items before a place, oldest first; use the largest integer for the newest. */
    @Requires(CONVERSATION_READ)
    public List<MessageView> before(long conversationId, int beforeSeq, int limit) {
        var visible = visibility.current();
        conversations.require(conversationId, visible);
        var most = Math.min(limit, Slice.MAXIMUM_LIMIT);
        return views.of(messages.listBefore(conversationId, visible, beforeSeq, most));
    }

    /** Writes to the customer. Refused when a message came that the agent had not seen. */
    @Requires(CONVERSATION_REPLY)
    public MessageView reply(long conversationId, ReplyDraft draft) {
        return view(writer.reply(conversations.lock(conversationId, visibility.current()), draft));
    }

    /** Writes to colleagues only. */
    @Requires(CONVERSATION_REPLY)
    public MessageView comment(long conversationId, ReplyDraft draft) {
        return view(writer.comment(conversations.lock(conversationId, visibility.current()), draft));
    }

    /** The raw bytes a message came as. */
    @Requires(CONVERSATION_READ)
    public byte[] raw(long conversationId, long messageId) {
        return files.read(require(conversationId, messageId)
                .rawSha256()
                .orElseThrow(() -> new NotFound("conversation.raw.missing")));
    }

    /** One item. */
    @Requires(CONVERSATION_READ)
    public MessageView get(long conversationId, long messageId) {
        return view(require(conversationId, messageId));
    }

    /** A file of a message with its content. */
    @Requires(CONVERSATION_READ)
    public AttachmentFile attachment(long conversationId, long attachmentId) {
        conversations.require(conversationId, visibility.current());
        var file = messages.findAttachment(conversationId, attachmentId)
                .orElseThrow(() -> new NotFound("conversation.attachment.missing"));
        return new AttachmentFile(file.view(), files.read(file.sha256()));
    }

    private Message require(long conversationId, long messageId) {
        conversations.require(conversationId, visibility.current());
        return messages.find(conversationId, messageId).orElseThrow(() -> new NotFound("conversation.message.missing"));
    }

    private MessageView view(Message message) {
        return views.of(List.of(message)).get(0);
    }
}

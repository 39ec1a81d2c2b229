package org.samtal.api;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.samtal.conversation.MessageKind;
import org.samtal.conversation.ReplyDraft;
import org.samtal.kernel.DomainException.Rejected;

/** What history must be like to be brought in. Names the first place where it is not. */
final class ImportRules {

    static final int MOST_CONVERSATIONS = 500;
    static final int MOST_MESSAGES = 1000;

    private static final Set<MessageKind> IMPORTED =
            Set.of(MessageKind.INCOMING, MessageKind.REPLY, MessageKind.COMMENT);
    private static final int LONGEST_EXTERNAL_ID = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 500;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,900}>");

    private final Instant now;

    ImportRules(Instant now) {
        this.now = now;
    }

    void check(List<ImportedConversation> conversations) {
        require(
                !conversations.isEmpty() && conversations.size() <= MOST_CONVERSATIONS,
                "conversations",
                "api.import.conversations",
                MOST_CONVERSATIONS);
        var ids = new HashSet<String>();
        for (var at = 0; at < conversations.size(); at++) {
            var path = path(at);
            check(conversations.get(at), path);
            require(ids.add(conversations.get(at).externalId()), path + ".externalId", "api.import.external.twice");
        }
    }

    /** Where the conversation stands in the request. */
    static String path(int at) {
        return "conversations[" + at + "]";
    }

    private void check(ImportedConversation conversation, String path) {
        var external = conversation.externalId();
        require(
                !external.isBlank()
                        && external.length() <= LONGEST_EXTERNAL_ID
                        && external.chars().noneMatch(Character::isISOControl),
                path + ".externalId",
                "api.import.external",
                LONGEST_EXTERNAL_ID);
        atMost(conversation.subject(), LONGEST_SUBJECT, path + ".subject");
        atMost(conversation.contactName(), LONGEST_NAME, path + ".contact.name");
        var messages = conversation.messages();
        require(
                !messages.isEmpty() && messages.size() <= MOST_MESSAGES,
                path + ".messages",
                "api.import.messages",
                MOST_MESSAGES);
        for (var at = 0; at < messages.size(); at++) {
            check(messages.get(at), path + ".messages[" + at + "]");
        }
    }

    private void check(ImportedMessage message, String path) {
        require(IMPORTED.contains(message.kind()), path + ".kind", "api.import.event");
        require(!message.sentAt().isAfter(now), path + ".sentAt", "api.import.future");
        require(!(message.text().isBlank() && message.html().isBlank()), path + ".text", "conversation.reply.empty");
        atMost(message.text(), ReplyDraft.MAXIMUM_LENGTH, path + ".text");
        atMost(message.html(), ReplyDraft.MAXIMUM_LENGTH, path + ".html");
        require(
                message.messageId().isEmpty()
                        || MESSAGE_ID.matcher(message.messageId()).matches(),
                path + ".messageId",
                "api.import.messageid");
    }

    private static void atMost(String text, int longest, String field) {
        require(text.length() <= longest, field, "api.import.long", longest);
    }

    private static void require(boolean fulfilled, String field, String key, Object... arguments) {
        if (!fulfilled) {
            throw new Rejected(field, key, arguments);
        }
    }
}

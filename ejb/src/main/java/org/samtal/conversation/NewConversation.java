package org.samtal.conversation;

import org.samtal.kernel.DomainException.Rejected;

/**
 * A mail to somebody that is not an answer.
 *
 * @param inboxId whose address it comes from, and where the answers end
 * @param subject one line of at most 500 characters
 * @param message what is written; says whom it goes to
 */
public record NewConversation(long inboxId, String subject, ReplyDraft message) {

    private static final int LONGEST_SUBJECT = 500;

    public NewConversation {
        subject = checkedSubject(subject);
        if (message.addressees().isEmpty()) {
            throw new Rejected("to", "conversation.reply.nobody");
        }
    }

    /** A subject as an agent gives it: one line that says something. */
    static String checkedSubject(String given) {
        var line = Snippets.line(given, LONGEST_SUBJECT + 1).strip();
        if (line.isEmpty() || line.length() > LONGEST_SUBJECT) {
            throw new Rejected("subject", "conversation.subject.length", LONGEST_SUBJECT);
        }
        return line;
    }
}

package org.samtal.conversation;

import java.util.OptionalInt;
import org.samtal.kernel.DomainException.Rejected;

/**
 * What an agent has written: a reply or a comment, as plain text or as HTML.
 *
 * @param text plain text, empty when {@code html} is given
 * @param html HTML, cleaned before it is stored; empty when {@code text} is given
 * @param basedOnSeq the newest item the agent had seen; the reply is held when a newer message is there (send guard)
 */
public record ReplyDraft(String text, String html, OptionalInt basedOnSeq) {

    /** Longest text or HTML of one reply, in characters. */
    public static final int MAXIMUM_LENGTH = 500_000;

    public ReplyDraft {
        if (text.isBlank() && html.isBlank()) {
            throw new Rejected("text", "conversation.reply.empty");
        }
        if (!text.isBlank() && !html.isBlank()) {
            throw new Rejected("text", "conversation.reply.both");
        }
        if (text.length() > MAXIMUM_LENGTH || html.length() > MAXIMUM_LENGTH) {
            throw new Rejected("text", "conversation.reply.long", MAXIMUM_LENGTH);
        }
    }

    public static ReplyDraft ofText(String text) {
        return new ReplyDraft(text, "", OptionalInt.empty());
    }
}

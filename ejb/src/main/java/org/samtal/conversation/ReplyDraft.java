package org.samtal.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.samtal.kernel.DomainException.Rejected;

/**
 * What an agent has written: a reply or a comment, as plain text or as HTML.
 *
 * @param text plain text, empty when {@code html} is given
 * @param html HTML, cleaned before it is stored; empty when {@code text} is given
 * @param basedOnSeq the newest item the agent had seen; the reply is held when a newer message is there (send guard)
 * @param clientId made by the browser once for this draft: sending it again after a lost answer shows the one reply
 * @param files ids of the uploads that go with it, in their order
 * @param addressees whom a reply goes to; empty where it goes to those who are due one
 */
public record ReplyDraft(
        String text,
        String html,
        OptionalInt basedOnSeq,
        Optional<String> clientId,
        List<String> files,
        Optional<Addressees> addressees) {

    /** Longest text or HTML of one reply, in characters. */
    public static final int MAXIMUM_LENGTH = 500_000;

    private static final int LONGEST_CLIENT_ID = 64;

    public ReplyDraft {
        files = List.copyOf(files);
        if (text.isBlank() && html.isBlank()) {
            throw new Rejected("text", "conversation.reply.empty");
        }
        if (!text.isBlank() && !html.isBlank()) {
            throw new Rejected("text", "conversation.reply.both");
        }
        if (clientId.filter(id -> id.length() > LONGEST_CLIENT_ID).isPresent()) {
            throw new Rejected("clientId", "conversation.reply.client");
        }
        if (text.length() > MAXIMUM_LENGTH || html.length() > MAXIMUM_LENGTH) {
            throw new Rejected("text", "conversation.reply.long", MAXIMUM_LENGTH);
        }
    }

    public ReplyDraft(String text, String html, OptionalInt basedOnSeq) {
        this(text, html, basedOnSeq, Optional.empty(), List.of(), Optional.empty());
    }

    public static ReplyDraft ofText(String text) {
        return new ReplyDraft(text, "", OptionalInt.empty());
    }
}

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
 * @param quoted which messages stand below it
 * @param forward whether it passes those on to the addressees, who must be there; then it may say nothing itself
 */
public record ReplyDraft(
        String text,
        String html,
        OptionalInt basedOnSeq,
        Optional<String> clientId,
        List<String> files,
        Optional<Addressees> addressees,
        Passage quoted,
        boolean forward) {

    /** Longest text or HTML of one reply, in characters. */
    public static final int MAXIMUM_LENGTH = 500_000;

    private static final int LONGEST_CLIENT_ID = 64;

    public ReplyDraft {
        files = List.copyOf(files);
        requireSomething(text, html, forward);
        if (forward && (quoted.equals(Passage.NONE) || addressees.isEmpty())) {
            throw new Rejected("to", "conversation.forward.what");
        }
        if (clientId.filter(id -> id.length() > LONGEST_CLIENT_ID).isPresent()) {
            throw new Rejected("clientId", "conversation.reply.client");
        }
        if (Math.max(text.length(), html.length()) > MAXIMUM_LENGTH) {
            throw new Rejected("text", "conversation.reply.long", MAXIMUM_LENGTH);
        }
    }

    private static void requireSomething(String text, String html, boolean forward) {
        if (!forward && text.isBlank() && html.isBlank()) {
            throw new Rejected("text", "conversation.reply.empty");
        }
        if (!text.isBlank() && !html.isBlank()) {
            throw new Rejected("text", "conversation.reply.both");
        }
    }

    public ReplyDraft(String text, String html, OptionalInt basedOnSeq) {
        this(text, html, basedOnSeq, Optional.empty(), List.of(), Optional.empty());
    }

    /** A reply that quotes nothing. */
    public ReplyDraft(
            String text,
            String html,
            OptionalInt basedOnSeq,
            Optional<String> clientId,
            List<String> files,
            Optional<Addressees> addressees) {
        this(text, html, basedOnSeq, clientId, files, addressees, Passage.NONE, false);
    }

    public static ReplyDraft ofText(String text) {
        return new ReplyDraft(text, "", OptionalInt.empty());
    }
}

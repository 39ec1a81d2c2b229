package org.samtal.web.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.samtal.conversation.Addressees;
import org.samtal.conversation.Passage;
import org.samtal.conversation.ReplyDraft;
import org.samtal.kernel.DomainException.Rejected;

/**
 * What an agent has written and chosen, as the browser sends it.
 *
 * <p>The draft itself lives in the browser until it has been stored, so that no failure can take it away; {@link
 * DraftServlet} keeps a copy for the agent's other desks.
 */
@RequestScoped
class WrittenDraft {
    @Inject
    @Param(name = "text")
    String text;

    /** The same with formats and pictures, in place of the text. */
    @Inject
    @Param(name = "html")
    String html;

    @Inject
    @Param(name = "basedOnSeq")
    Integer basedOnSeq;

    @Inject
    @Param(name = "clientId")
    String clientId;

    /** Ids of the files that go with it, with commas between them. */
    @Inject
    @Param(name = "files")
    String files;

    /** Whether the agent has chosen who gets it; otherwise those do who are due an answer. */
    @Inject
    @Param(name = "chosen")
    Boolean chosen;

    @Inject
    @Param(name = "to")
    String to;

    @Inject
    @Param(name = "cc")
    String cc;

    @Inject
    @Param(name = "bcc")
    String bcc;

    /** When it is to leave (RFC 3339); soon where nothing is given. */
    @Inject
    @Param(name = "at")
    String at;

    /** Which messages stand below it; see {@link Passage#of}. */
    @Inject
    @Param(name = "quoted")
    String quoted;

    /** Whether it passes those on to somebody else. */
    @Inject
    @Param(name = "forward")
    Boolean forward;

    ReplyDraft draft() {
        return new ReplyDraft(
                given(text),
                given(html),
                basedOnSeq == null ? OptionalInt.empty() : OptionalInt.of(basedOnSeq),
                Optional.ofNullable(clientId),
                Stream.of(given(files).split(",")).filter(id -> !id.isEmpty()).toList(),
                Boolean.TRUE.equals(chosen)
                        ? Optional.of(Addressees.of(list(to), list(cc), list(bcc)))
                        : Optional.empty(),
                Passage.of(given(quoted)),
                Boolean.TRUE.equals(forward));
    }

    Optional<Instant> time() {
        try {
            return Optional.ofNullable(at).filter(time -> !time.isEmpty()).map(Instant::parse);
        } catch (DateTimeParseException unreadable) {
            throw new Rejected("at", "conversation.later.time");
        }
    }

    private static List<String> list(String typed) {
        return Addressees.split(given(typed));
    }

    private static String given(String typed) {
        return Optional.ofNullable(typed).orElse("");
    }
}

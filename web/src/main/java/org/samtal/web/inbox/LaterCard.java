package org.samtal.web.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samtal.channel.Recipient;
import org.samtal.conversation.Addressees;
import org.samtal.conversation.ScheduledReplyView;
import org.samtal.kernel.SafeHtml;

/**
 * A reply that has not left, ready to be drawn and to be taken back.
 *
 * @param own whether the reader wrote it, and so gets it back
 * @param soon whether it only waits for a change of mind
 */
public record LaterCard(ScheduledReplyView reply, boolean own, boolean soon) {

    private static final Duration SOON = Duration.ofMinutes(1);

    static LaterCard of(ScheduledReplyView reply, long reader, Instant now) {
        return new LaterCard(reply, reply.agentId() == reader, reply.dueAt().isBefore(now.plus(SOON)));
    }

    /** Key of the text that says why it will not leave, empty where it will. */
    public String heldBy() {
        return reply.heldBy().orElse("");
    }

    public boolean held() {
        return reply.heldBy().isPresent();
    }

    /** Whether its author has chosen who gets it. */
    public boolean chosen() {
        return reply.addressees().isPresent();
    }

    public String to() {
        return people(Addressees::to);
    }

    public String cc() {
        return people(Addressees::cc);
    }

    public String bcc() {
        return people(Addressees::bcc);
    }

    /** What was written with formats, empty where it is plain text. */
    public String html() {
        return reply.html().map(SafeHtml::value).orElse("");
    }

    private String people(Function<Addressees, List<Recipient>> list) {
        return reply.addressees().map(list).orElse(List.of()).stream()
                .map(Recipient::written)
                .collect(Collectors.joining(", "));
    }
}

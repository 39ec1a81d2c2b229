package org.samtal.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.samtal.channel.Recipient;
import org.samtal.kernel.SafeHtml;
import org.samtal.upload.UploadView;

/** A reply that has been written but has not become a message of its conversation yet. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by the database alone
class ScheduledReply {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long conversationId;
    private long agentId;
    private String clientId;
    private String text;
    private String html;
    private String files;
    private boolean chosen;
    private String toPeople = "";
    private String ccPeople = "";
    private String bccPeople = "";
    private String quoted;
    private boolean forward;
    private int basedOnSeq;
    private Instant dueAt;
    private String heldBy = "";
    private Instant createdAt;

    protected ScheduledReply() {}

    /** The draft's own id must be there. */
    ScheduledReply(Conversation conversation, long agentId, ReplyDraft draft, Instant dueAt, Instant now) {
        this.conversationId = conversation.id();
        this.agentId = agentId;
        this.clientId = draft.clientId().orElseThrow();
        this.text = draft.text();
        this.html = draft.html();
        this.files = String.join("\n", draft.files());
        this.quoted = draft.quoted().written();
        this.forward = draft.forward();
        this.basedOnSeq = conversation.lastSeq();
        this.dueAt = dueAt;
        this.createdAt = now;
        draft.addressees().ifPresent(this::address);
    }

    private void address(Addressees addressees) {
        chosen = true;
        toPeople = written(addressees.to());
        ccPeople = written(addressees.cc());
        bccPeople = written(addressees.bcc());
    }

    /** As it was written. What came since it was is for its sender to judge. */
    ReplyDraft draft() {
        return new ReplyDraft(
                text,
                html,
                OptionalInt.empty(),
                Optional.of(clientId),
                fileIds(),
                addressees(),
                Passage.of(quoted),
                forward);
    }

    ScheduledReplyView view(String agentName, List<UploadView> ownFiles) {
        var written = ReplyText.of(draft());
        return new ScheduledReplyView(
                clientId,
                agentId,
                agentName,
                written.text(),
                written.html().map(SafeHtml::new),
                addressees(),
                quoted,
                forward,
                ownFiles,
                dueAt,
                reason());
    }

    /** A restore of a backup knows no keys of texts. */
    private Optional<String> reason() {
        return Optional.of(heldBy)
                .filter(reason -> !reason.isEmpty())
                .map(reason -> reason.equals("restore") ? "conversation.later.restored" : reason);
    }

    /** Keeps it from leaving until a person has decided; the reason is the key of a text. */
    void hold(String reason) {
        heldBy = reason;
    }

    boolean isHeld() {
        return !heldBy.isEmpty();
    }

    boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }

    long conversationId() {
        return conversationId;
    }

    long agentId() {
        return agentId;
    }

    int basedOnSeq() {
        return basedOnSeq;
    }

    List<String> fileIds() {
        return files.isEmpty() ? List.of() : List.of(files.split("\n"));
    }

    private Optional<Addressees> addressees() {
        return chosen
                ? Optional.of(Addressees.of(lines(toPeople), lines(ccPeople), lines(bccPeople)))
                : Optional.empty();
    }

    private static String written(List<Recipient> recipients) {
        return String.join("\n", recipients.stream().map(Recipient::written).toList());
    }

    private static List<String> lines(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split("\n"));
    }
}

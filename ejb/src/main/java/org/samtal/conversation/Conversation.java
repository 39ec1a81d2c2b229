package org.samtal.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.samtal.channel.ChannelKind;

/**
 * What a customer and the company say to each other about one matter.
 *
 * <p>Its items are numbered from 1 without gaps. The next number is taken under the lock on this row, so every reader
 * sees the same order.
 */
@Entity
class Conversation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conversation_seq")
    @SequenceGenerator(name = "conversation_seq", sequenceName = "conversation_seq", allocationSize = 50)
    private Long id;

    private long inboxId;
    private long contactId;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private String subject;

    @Enumerated(EnumType.STRING)
    private ConversationStatus status;

    private Long assigneeId;
    private Instant snoozedUntil;
    private boolean snoozedFirmly;
    private Instant createdAt;
    private Instant lastMessageAt;
    private int lastSeq;
    private int lastMessageSeq;
    private boolean lastFromAgent;
    private String snippet;

    @SuppressWarnings("UnusedVariable") // read by the query that looks it up
    private String startedAs;

    @Version
    private int version;

    @Transient
    private boolean countedOpen;

    @Transient
    private boolean countedUnassigned;

    protected Conversation() {}

    Conversation(long inboxId, long contactId, ChannelKind channel, String subject, Instant now) {
        this.inboxId = inboxId;
        this.contactId = contactId;
        this.channel = channel;
        this.subject = Snippets.line(subject, 500);
        this.status = ConversationStatus.OPEN;
        this.createdAt = now;
        this.lastMessageAt = now;
        this.snippet = "";
    }

    /** The draft of an agent it began as, so that the same one begins no other. */
    void startWith(String clientId) {
        startedAs = clientId;
    }

    long id() {
        return id;
    }

    long inboxId() {
        return inboxId;
    }

    long contactId() {
        return contactId;
    }

    ChannelKind channel() {
        return channel;
    }

    String subject() {
        return subject;
    }

    void rename(String other) {
        subject = other;
    }

    ConversationStatus status() {
        return status;
    }

    boolean isOpen() {
        return status == ConversationStatus.OPEN;
    }

    OptionalLong assigneeId() {
        return assigneeId == null ? OptionalLong.empty() : OptionalLong.of(assigneeId);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastMessageAt() {
        return lastMessageAt;
    }

    int lastSeq() {
        return lastSeq;
    }

    /** Place of the newest item that is a message and not a mere event. */
    int lastMessageSeq() {
        return lastMessageSeq;
    }

    /** Whether anything has been said in it: the first mail of an agent may still wait to leave. */
    boolean isBegun() {
        return lastMessageSeq > 0;
    }

    /** Shows in the list what is about to be said, where nothing has been yet. */
    void announce(String text) {
        if (!isBegun()) {
            snippet = Snippets.line(text, 200);
        }
    }

    boolean lastFromAgent() {
        return lastFromAgent;
    }

    String snippet() {
        return snippet;
    }

    /** Takes the next place for an event. */
    int nextEvent() {
        return ++lastSeq;
    }

    /**
     * Takes the next place for a message and shows it in the list.
     *
     * <p>A mail that waited to be read, over a restart say, may be older than the answer given meanwhile. The time of the
     * last message never goes back by it: a conversation that moved down the list would be read twice by who pages on.
     */
    int nextMessage(MessageKind kind, String text, Instant at) {
        lastSeq++;
        lastMessageSeq = lastSeq;
        lastMessageAt = at.isAfter(lastMessageAt) ? at : lastMessageAt;
        if (kind == MessageKind.INCOMING || kind == MessageKind.REPLY) {
            lastFromAgent = kind == MessageKind.REPLY;
        }
        snippet = Snippets.line(text, 200);
        return lastSeq;
    }

    void assignTo(OptionalLong agentId) {
        assigneeId = agentId.isPresent() ? agentId.getAsLong() : null;
    }

    void close() {
        put(ConversationStatus.CLOSED);
    }

    void reopen() {
        put(ConversationStatus.OPEN);
    }

    void snooze(Snooze snooze) {
        put(ConversationStatus.SNOOZED);
        snoozedUntil = snooze.until().orElse(null);
        snoozedFirmly = snooze.firmly();
    }

    /** Gives it any other status. */
    void put(ConversationStatus other) {
        status = other;
        snoozedUntil = null;
        snoozedFirmly = false;
    }

    Optional<Instant> snoozedUntil() {
        return Optional.ofNullable(snoozedUntil);
    }

    /** Whether it comes back when its customer writes: spam never does, and what is snoozed firmly waits for its time. */
    boolean comesBackWhenAnswered() {
        return status == ConversationStatus.SNOOZED ? !snoozedFirmly : status != ConversationStatus.SPAM;
    }

    /** How the counts of open and unassigned conversations change by what was done since they were last told. */
    CountChange countChange() {
        var open = isOpen();
        var unassigned = open && assigneeId == null;
        var change = new CountChange(step(countedOpen, open), step(countedUnassigned, unassigned));
        countedOpen = open;
        countedUnassigned = unassigned;
        return change;
    }

    @PostLoad
    void remember() {
        countedOpen = isOpen();
        countedUnassigned = countedOpen && assigneeId == null;
    }

    private static int step(boolean before, boolean after) {
        return (after ? 1 : 0) - (before ? 1 : 0);
    }

    /** Steps of the two counts: each -1, 0 or 1 for one conversation. */
    record CountChange(int open, int unassigned) {

        CountChange plus(CountChange other) {
            return new CountChange(open + other.open, unassigned + other.unassigned);
        }
    }
}

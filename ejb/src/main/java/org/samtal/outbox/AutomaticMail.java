package org.samtal.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A mail that a machine of ours has written to somebody about a conversation. */
@SuppressWarnings("UnusedVariable") // some columns are read by the database alone
@Entity
@Immutable
class AutomaticMail {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String address;
    private long conversationId;
    private Instant sentAt;

    protected AutomaticMail() {}

    AutomaticMail(String address, long conversationId, Instant sentAt) {
        this.address = address;
        this.conversationId = conversationId;
        this.sentAt = sentAt;
    }

    /**
     * How many mails somebody may get within a time: about one conversation, and in all (S28).
     *
     * <p>A person asks for fewer; two machines that answer each other reach it within seconds.
     */
    record Limit(Duration within, int ofConversation, int inAll) {

        static final List<Limit> ALL = List.of(
                new Limit(Duration.ofMinutes(10), 10, 30),
                new Limit(Duration.ofMinutes(30), 15, 60),
                new Limit(Duration.ofMinutes(60), 25, 120),
                new Limit(Duration.ofMinutes(180), 50, 240),
                new Limit(Duration.ofMinutes(600), 100, 360));

        static final Duration LONGEST = ALL.get(ALL.size() - 1).within();

        /** Whether one more about this conversation is within it, after those that somebody has got. */
        boolean allowsOneMore(List<AutomaticMail> before, long conversationId, Instant now) {
            var counted = before.stream()
                    .filter(mail -> mail.sentAt.isAfter(now.minus(within)))
                    .toList();
            return counted.size() < inAll
                    && counted.stream()
                                    .filter(mail -> mail.conversationId == conversationId)
                                    .count()
                            < ofConversation;
        }
    }
}

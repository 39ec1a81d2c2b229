package org.samtal.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.contact.ContactCard;

/**
 * One conversation without its messages.
 *
 * @param snoozedUntil when it comes back by itself, where it is snoozed to a time
 * @param seq newest item's place; hand it back as {@link ReplyDraft#basedOnSeq()}
 * @param lastRead place of the newest item this agent has read, 0 for none
 * @param replyFrom the inbox's address a reply leaves from
 * @param replyTo who gets the next reply
 * @param replyCc who gets a copy: the Cc of the last message a trusted person wrote, less our own addresses
 * @param signature what will stand below a reply of this agent, empty for nothing
 */
public record ConversationView(
        long id,
        long inboxId,
        String inboxName,
        String subject,
        ConversationStatus status,
        Optional<Instant> snoozedUntil,
        ChannelKind channel,
        ContactCard contact,
        List<String> labels,
        Optional<Assignee> assignee,
        Instant createdAt,
        Instant lastMessageAt,
        int seq,
        int lastRead,
        List<ParticipantView> participants,
        Recipient replyFrom,
        List<Recipient> replyTo,
        List<Recipient> replyCc,
        String signature) {}

package org.samtal.outbox;

import java.time.Instant;
import java.util.List;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;

/**
 * A message that is to leave, complete in every part that must not differ between two tries.
 *
 * @param messageId id of the conversation's item this is
 * @param mailboxId the connected mailbox it leaves through, 0 for the mail server of the installation
 * @param rfcMessageId RFC 5322 Message-ID with angle brackets, fixed once
 * @param inReplyTo the parent's Message-ID, empty where there is none
 * @param references Message-IDs of the thread, oldest first (RFC 5322, 3.6.4)
 * @param replyTo signed plus-address of the conversation; written where it leaves through the
 *     mail server of the installation, while answers to a connected mailbox go to that
 * @param bcc named in the envelope only
 * @param files in the order in which they were added
 * @param automatic whether no person wrote it, which its header says (RFC 3834, 5)
 */
public record OutboundDraft(
        long inboxId,
        long conversationId,
        long messageId,
        ChannelKind channel,
        long mailboxId,
        Recipient from,
        String replyTo,
        List<Recipient> to,
        List<Recipient> cc,
        List<Recipient> bcc,
        String subject,
        String rfcMessageId,
        String inReplyTo,
        List<String> references,
        Instant date,
        String text,
        String html,
        List<OutboundFile> files,
        boolean automatic) {}

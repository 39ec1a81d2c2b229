package org.samtal.conversation;

import java.util.List;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.outbox.OutboundDraft;
import org.samtal.outbox.OutboundFile;

/**
 * Our side of a reply.
 *
 * @param replyTo plus-address of the conversation, for a reply from the fallback address
 * @param mailboxId the connected mailbox it leaves through, 0 for the mail server of the installation
 */
record ReplySender(Recipient from, String replyTo, long mailboxId) {

    /** The mail of a message. */
    OutboundDraft mail(Message message, RfcHeader header, MailText mail, List<OutboundFile> files) {
        return new OutboundDraft(
                message.inboxId(),
                message.conversationId(),
                message.id(),
                ChannelKind.EMAIL,
                mailboxId,
                from,
                replyTo,
                header.to(),
                header.cc(),
                header.bcc(),
                header.subject(),
                header.messageId(),
                header.inReplyTo(),
                header.references(),
                message.sentAt(),
                mail.text(),
                mail.html(),
                files,
                message.automatic());
    }

    /** The domain of its Message-ID. */
    String domain() {
        return from.address().substring(from.address().indexOf('@') + 1);
    }
}

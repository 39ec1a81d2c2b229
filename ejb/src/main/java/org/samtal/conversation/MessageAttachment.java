package org.samtal.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.Immutable;
import org.samtal.conversation.calendar.CalendarEvent;
import org.samtal.file.FileRef;
import org.samtal.upload.TakenUpload;

/** A file that came or left with a message; its content lies with the files, by its digest. */
@Entity
@Immutable
class MessageAttachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_attachment_seq")
    @SequenceGenerator(name = "message_attachment_seq", sequenceName = "message_attachment_seq", allocationSize = 50)
    private Long id;

    private long messageId;
    private String name;
    private String contentType;
    private String contentId;
    private long size;
    private String sha256;

    protected MessageAttachment() {}

    MessageAttachment(long messageId, InboundMessage.InboundFile file, FileRef content) {
        this.messageId = messageId;
        this.name = Snippets.line(file.name(), 255);
        this.contentType = Snippets.line(file.contentType(), 255);
        this.contentId = Snippets.line(file.contentId(), 255);
        this.size = content.size();
        this.sha256 = content.sha256();
    }

    MessageAttachment(long messageId, TakenUpload file) {
        this.messageId = messageId;
        this.name = Snippets.line(file.name(), 255);
        this.contentType = Snippets.line(file.contentType(), 255);
        this.contentId = file.contentId();
        this.size = file.content().size();
        this.sha256 = file.content().sha256();
    }

    /** The same file, to go with another message; its type as a mail may name it. */
    TakenUpload file() {
        return TakenUpload.of(name, contentType, new FileRef(sha256, size));
    }

    long messageId() {
        return messageId;
    }

    String sha256() {
        return sha256;
    }

    boolean isCalendar() {
        return CalendarEvent.isCalendar(contentType, size);
    }

    AttachmentView view() {
        return new AttachmentView(id, messageId, name, contentType, size, contentId);
    }
}

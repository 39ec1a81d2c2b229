package org.samtal.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.samtal.file.FileRef;

/** A file that one agent has laid ready; nobody else can send it. */
@SuppressWarnings("UnusedVariable") // some columns are read by the database alone
@Entity
@Immutable
class Upload {

    /** Completes an id to the content id of a picture within what was written; the browser writes the same. */
    static final String PICTURE_DOMAIN = "@pictures.samtal";

    static final Duration PATIENCE = Duration.ofDays(30);

    @Id
    private String id;

    private long agentId;
    private String name;
    private String contentType;
    private long size;
    private String sha256;
    private Instant createdAt;
    private Instant keepUntil;

    protected Upload() {}

    Upload(long agentId, String name, String contentType, FileRef content, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.agentId = agentId;
        this.name = name;
        this.contentType = contentType;
        this.size = content.size();
        this.sha256 = content.sha256();
        this.createdAt = now;
        this.keepUntil = now.plus(PATIENCE);
    }

    UploadView view() {
        return new UploadView(id, name, contentType, size);
    }

    TakenUpload taken() {
        return new TakenUpload(name, contentType, new FileRef(sha256, size), id + PICTURE_DOMAIN);
    }

    long size() {
        return size;
    }
}

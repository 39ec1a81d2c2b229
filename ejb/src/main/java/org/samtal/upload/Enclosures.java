package org.samtal.upload;

import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.Settings;

/** Files that were brought, as the message that is being written takes them along. */
@Stateless
public class Enclosures {

    /** Most files of one message. */
    public static final int MOST_FILES = 20;

    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    UploadRepository uploads;

    @Inject
    Settings settings;

    @Inject
    CurrentActor currentActor;

    /** Takes the files for the message that is being written in the running transaction, in this order. */
    @Requires(CONVERSATION_REPLY)
    public List<TakenUpload> take(List<String> ids) {
        requireNumber(ids);
        var taken = new ArrayList<Upload>();
        for (var id : ids) {
            var upload = uploads.find(id, currentActor.agentId());
            if (upload.isEmpty() || !uploads.remove(id, currentActor.agentId())) {
                throw new Rejected("files", "upload.missing");
            }
            taken.add(upload.get());
        }
        requireSize(taken.stream().mapToLong(Upload::size).sum());
        return taken.stream().map(Upload::taken).toList();
    }

    /** Refuses files that can't be taken together, and keeps the others until this time at least. */
    @Requires(CONVERSATION_REPLY)
    public void keepUntil(List<String> ids, Instant time) {
        requireNumber(ids);
        requireSize(list(ids).stream().mapToLong(UploadView::size).sum());
        ids.forEach(id -> uploads.keepUntil(id, time));
    }

    /** Files the actor has brought, in this order. */
    @Requires(CONVERSATION_REPLY)
    public List<UploadView> list(List<String> ids) {
        return ids.stream()
                .map(id -> uploads.find(id, currentActor.agentId())
                        .orElseThrow(() -> new Rejected("files", "upload.missing")))
                .map(Upload::view)
                .toList();
    }

    /** Refuses files that are too large for one message together. */
    @Requires(CONVERSATION_REPLY)
    public void requireSize(long bytes) {
        if (bytes > settings.maximumFilesSize()) {
            throw new Rejected("files", "upload.large", Math.max(1, settings.maximumFilesSize() / MEGABYTE));
        }
    }

    private static void requireNumber(List<String> ids) {
        if (ids.size() > MOST_FILES) {
            throw new Rejected("files", "upload.many", MOST_FILES);
        }
    }
}

package org.samtal.upload;

import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.file.Files;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.Settings;

/**
 * Takes files while an agent is still writing, so that sending takes no longer for them.
 *
 * <p>Only who has brought a file can send it, once. What nobody has sent for a month is forgotten when the next file comes.
 */
@Stateless
public class Uploads {

    /** Most files of one message. */
    public static final int MOST_FILES = 20;

    private static final int LONGEST_NAME = 200;
    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    UploadRepository uploads;

    @Inject
    Files files;

    @Inject
    Settings settings;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /** Most bytes of all files of one message together, which is also the most of one. */
    @Requires(CONVERSATION_REPLY)
    public int maximumSize() {
        return settings.maximumFilesSize();
    }

    /** Stores a file until its message is sent. */
    @Requires(CONVERSATION_REPLY)
    public UploadView add(String name, String contentType, byte[] content) {
        if (content.length == 0) {
            throw new Rejected("content", "upload.empty");
        }
        requireSize(content.length);
        var now = clock.instant();
        uploads.forget(now);
        var upload =
                new Upload(currentActor.agentId(), plain(name), FileType.of(contentType), files.store(content), now);
        uploads.add(upload);
        return upload.view();
    }

    /** Forgets a file that is not to be sent after all. */
    @Requires(CONVERSATION_REPLY)
    public void discard(String id) {
        if (!uploads.remove(id, currentActor.agentId())) {
            throw new NotFound("upload.missing");
        }
    }

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

    /** The last part of a path, without what no name should have. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .strip();
        var end = Math.min(last.length(), LONGEST_NAME);
        return last.isEmpty() ? "file" : last.substring(0, last.offsetByCodePoints(0, last.codePointCount(0, end)));
    }
}

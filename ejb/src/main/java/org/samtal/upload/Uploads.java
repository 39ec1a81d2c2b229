package org.samtal.upload;

import static org.samtal.access.Permission.CONVERSATION_REPLY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.samtal.access.CurrentActor;
import org.samtal.access.Requires;
import org.samtal.file.Files;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.DomainException.Rejected;
import org.samtal.kernel.Settings;

/**
 * Takes files while an agent is still writing, so that sending takes no longer for them.
 *
 * <p>Only who has brought a file can see it and send it, once. What nobody has sent for a month is forgotten when the next file
 * comes.
 */
@Stateless
public class Uploads {

    private static final int LONGEST_NAME = 200;

    @Inject
    UploadRepository uploads;

    @Inject
    Files files;

    @Inject
    Enclosures enclosures;

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
        enclosures.requireSize(content.length);
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

    /** The bytes of a file that still waits, for whoever has brought it. */
    @Requires(CONVERSATION_REPLY)
    public byte[] content(String id) {
        return uploads.find(id, currentActor.agentId())
                .map(upload -> files.read(upload.taken().content().sha256()))
                .orElseThrow(() -> new NotFound("upload.missing"));
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

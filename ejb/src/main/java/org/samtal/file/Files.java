package org.samtal.file;

import static org.samtal.access.Permission.SIGNED_IN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.samtal.access.Requires;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.kernel.Sha256;

/**
 * Keeps contents under their digest, so that the same bytes are stored once however often they come.
 *
 * <p>Knows nothing of rights on a single file: whoever hands one out has checked the message it belongs to.
 */
@Stateless
public class Files {

    @Inject
    FileRepository files;

    /** Stores the content in the running transaction, or finds that it is there already. */
    @Requires(SIGNED_IN)
    public FileRef store(byte[] content) {
        var ref = new FileRef(Sha256.hex(content), content.length);
        if (files.insert(ref)) {
            files.insertParts(ref, content);
        }
        return ref;
    }

    /** The content with this digest. */
    @Requires(SIGNED_IN)
    public byte[] read(String sha256) {
        return files.read(sha256).orElseThrow(() -> new NotFound("file.missing"));
    }
}

package org.samtal.file;

import static org.samtal.access.Permission.SIGNED_IN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
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
        return store(List.of(content)).get(0);
    }

    /**
     * The same for several. In the order of their digests, so that two transactions that store the same contents wait for
     * each other and never in a circle.
     */
    @Requires(SIGNED_IN)
    public List<FileRef> store(List<byte[]> contents) {
        var refs = contents.stream()
                .map(content -> new FileRef(Sha256.hex(content), content.length))
                .toList();
        var distinct = new TreeMap<FileRef, byte[]>(Comparator.comparing(FileRef::sha256));
        for (var i = 0; i < refs.size(); i++) {
            distinct.put(refs.get(i), contents.get(i));
        }
        var fresh = files.insert(List.copyOf(distinct.keySet()));
        files.insertParts(fresh, distinct::get);
        return refs;
    }

    /** The content with this digest. */
    @Requires(SIGNED_IN)
    public byte[] read(String sha256) {
        return files.read(sha256).orElseThrow(() -> new NotFound("file.missing"));
    }
}

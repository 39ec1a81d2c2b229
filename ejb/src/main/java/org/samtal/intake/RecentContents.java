package org.samtal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Contents that were accepted a moment ago, by digest: who reads one next need not fetch it from the database, whose
 * dearest answer it would be.
 *
 * <p>Nothing depends on finding one here. The oldest go when there are many; the same digest is always the same content,
 * so one whose storing failed does no harm.
 */
@ApplicationScoped
class RecentContents {

    static final long MOST_BYTES = 16 * 1024 * 1024;

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private long bytes;

    synchronized void keep(String sha256, byte[] content) {
        take(sha256);
        contents.put(sha256, content);
        bytes += content.length;
        var oldest = contents.entrySet().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    /** The content, which is not kept any longer. */
    synchronized Optional<byte[]> take(String sha256) {
        var found = Optional.ofNullable(contents.remove(sha256));
        found.ifPresent(content -> bytes -= content.length);
        return found;
    }
}

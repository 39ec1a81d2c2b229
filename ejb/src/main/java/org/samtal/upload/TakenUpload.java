package org.samtal.upload;

import java.util.Optional;
import org.samtal.file.FileRef;

/**
 * A file that has found its message.
 *
 * @param contentType a type and a subtype, of nothing that mail carries only unencoded (RFC 2045, 6.4)
 * @param contentId what the words of its message show it by where it is a picture (RFC 2392); empty where it is no file of theirs
 */
public record TakenUpload(String name, String contentType, FileRef content, String contentId) {

    /** The same, with a content id only where this HTML shows it. */
    public TakenUpload within(Optional<String> html) {
        var isShown = html.filter(words -> words.contains("cid:" + contentId.split("@")[0]))
                .isPresent();
        return isShown ? this : new TakenUpload(name, contentType, content, "");
    }

    /** A file that has come from elsewhere, of a type as it was declared there. */
    public static TakenUpload of(String name, String declared, FileRef content) {
        return new TakenUpload(name, FileType.of(declared), content, "");
    }
}

package org.samtal.upload;

import org.samtal.file.FileRef;

/**
 * A file that has found its message.
 *
 * @param contentType a type and a subtype, of nothing that mail carries only unencoded (RFC 2045, 6.4)
 */
public record TakenUpload(String name, String contentType, FileRef content) {

    /** A file that has come from elsewhere, of a type as it was declared there. */
    public static TakenUpload of(String name, String declared, FileRef content) {
        return new TakenUpload(name, FileType.of(declared), content);
    }
}

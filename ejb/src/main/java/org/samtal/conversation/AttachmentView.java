package org.samtal.conversation;

/**
 * A file of a message.
 *
 * @param contentType as declared by the sender; never trusted when the file is served
 * @param size in bytes
 * @param contentId what an HTML body calls it by ({@code cid:}), empty for a plain attachment
 */
public record AttachmentView(long id, long messageId, String name, String contentType, long size, String contentId) {

    public boolean inline() {
        return !contentId.isEmpty();
    }
}

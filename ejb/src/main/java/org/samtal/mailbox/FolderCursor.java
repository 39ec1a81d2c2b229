package org.samtal.mailbox;

/**
 * How far a folder has been read.
 *
 * @param uidValidity the numbering the UIDs belong to (RFC 9051, 2.3.1.1)
 * @param firstUid mails up to this one were there before we came
 * @param lastUid the newest mail that was taken in
 * @param importUid the oldest of the older mails that may still have to be brought in
 * @param importEnd the newest of them; below {@code importUid} when all are there
 */
public record FolderCursor(long id, long uidValidity, long firstUid, long lastUid, long importUid, long importEnd) {

    private static final long LOOK_BACK = 200;

    /** The UID to list the folder from: a little behind the cursor, and never among what was there before us. */
    public long listFrom() {
        return Math.max(firstUid, lastUid - LOOK_BACK) + 1;
    }

    /** Whether older mails are still being brought in. */
    public boolean isImporting() {
        return importUid <= importEnd;
    }
}

package org.samtal.mailbox;

import java.util.List;

/**
 * What a folder looks like when its reading begins, at the first connection or under a new numbering.
 *
 * @param uidValidity the numbering in force
 * @param newestUid the newest mail there is, 0 in an empty folder; later ones are fetched as they come
 * @param older UIDs of the older mails to bring in
 */
public record FolderStart(String name, long uidValidity, long newestUid, List<Long> older) {

    public FolderStart {
        older = List.copyOf(older);
    }
}

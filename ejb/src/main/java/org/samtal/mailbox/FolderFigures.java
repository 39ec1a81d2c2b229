package org.samtal.mailbox;

/** What the folders of a mailbox have in numbers, taken together. */
record FolderFigures(long fetched, long backlog, long toImport, long imported) {

    /** Of a mailbox that has not been visited. */
    static final FolderFigures NONE = new FolderFigures(0, 0, 0, 0);
}

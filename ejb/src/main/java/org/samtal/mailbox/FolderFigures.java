package org.samtal.mailbox;

/** What the folders of a mailbox have in numbers, taken together. */
record FolderFigures(long fetched, long backlog, long toImport, long imported) {}

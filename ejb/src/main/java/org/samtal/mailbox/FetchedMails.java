package org.samtal.mailbox;

import java.util.List;

/**
 * Mails of one folder that are stored together, with the cursor that moves behind them.
 *
 * @param importing whether these are older mails, whose copies on the server are left alone
 * @param gone UIDs that the server has listed and no longer knows: somebody else has deleted them
 * @param left how many the server has beyond these
 */
public record FetchedMails(
        FolderCursor folder, boolean importing, List<FetchedMail> mails, List<Long> gone, long left) {

    public FetchedMails {
        mails = List.copyOf(mails);
        gone = List.copyOf(gone);
    }
}

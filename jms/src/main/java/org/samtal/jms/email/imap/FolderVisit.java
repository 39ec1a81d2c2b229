package org.samtal.jms.email.imap;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samtal.channel.ChannelKind;
import org.samtal.intake.RawMessage;
import org.samtal.intake.RawMessage.Target;
import org.samtal.jms.email.ThreadPeek;
import org.samtal.mailbox.ClaimedMailbox;
import org.samtal.mailbox.FetchedMail;
import org.samtal.mailbox.FetchedMails;
import org.samtal.mailbox.FolderCursor;
import org.samtal.mailbox.FolderStart;
import org.samtal.mailbox.MailboxFolders;
import org.samtal.mailbox.Remaining;

/**
 * One visit to one folder: what is new, then a stretch of what is older, then the server's copies of what is ours.
 *
 * <p>Every group of mails is committed with the cursor before the next is fetched, and before anything is done to a copy
 * (P1). Whatever breaks in between, the next visit goes on from there.
 */
final class FolderVisit {

    private static final String TOO_LARGE = "Too large to be fetched; the mail stays in its mailbox, in ";
    private static final String NOT_GIVEN = "The mail server did not give this mail out; it stays in its mailbox, in ";
    private static final int MOST_NEW = 1_000;
    private static final int MOST_OLDER = 200;
    private static final int GROUP_MAILS = 32;
    private static final int GROUP_BYTES = 8 * 1024 * 1024;

    private final ClaimedMailbox mailbox;
    private final String name;
    private final OpenFolder folder;
    private final MailboxFolders folders;
    private final FetchLimits limits;
    private FolderCursor cursor;

    FolderVisit(ClaimedMailbox mailbox, String name, OpenFolder folder, MailboxFolders folders, FetchLimits limits) {
        this.mailbox = mailbox;
        this.name = name;
        this.folder = folder;
        this.folders = folders;
        this.limits = limits;
    }

    /** What a visit may take, and whom it tells that it is alive. */
    record FetchLimits(FetchRules rules, Runnable progress) {

        int maximumSize() {
            return rules.maximumSize();
        }
    }

    /** Returns what there is beyond what one visit takes. */
    Remaining run() throws MessagingException {
        var validity = folder.uidValidity();
        cursor = known(validity) ? cursor : begin(validity);
        var fresh = folders.missing(cursor, folder.list(cursor.listFrom()));
        var remaining = take(fresh, false) ? Remaining.NEW_MAIL : Remaining.NOTHING;
        if (remaining == Remaining.NOTHING && cursor.isImporting() && takeOlder()) {
            remaining = Remaining.OLDER_MAIL;
        }
        settle();
        return remaining;
    }

    private boolean known(long validity) {
        var known = folders.cursor(mailbox.lease(), name).filter(one -> one.uidValidity() == validity);
        known.ifPresent(one -> cursor = one);
        return known.isPresent();
    }

    /** The first visit, or the first under a new numbering. What comes from now on is behind the newest UID. */
    private FolderCursor begin(long validity) throws MessagingException {
        var newest = folder.newestUid();
        var since = folders.olderSince(mailbox.lease(), name);
        var older = since.isPresent() && newest > 0 ? folder.list(1, newest, since.get()) : List.<Long>of();
        folders.begin(mailbox.lease(), new FolderStart(name, validity, newest, older));
        return folders.cursor(mailbox.lease(), name).orElseThrow();
    }

    private boolean takeOlder() throws MessagingException {
        var since = folders.olderSince(mailbox.lease(), name);
        var older =
                since.isEmpty() ? List.<Long>of() : folder.list(cursor.importUid(), cursor.importEnd(), since.get());
        if (older.isEmpty()) {
            folders.store(mailbox.lease(), new FetchedMails(cursor, true, List.of(), List.of(cursor.importEnd()), 0));
            return false;
        }
        take(older, true);
        return true;
    }

    private boolean take(List<Long> uids, boolean importing) throws MessagingException {
        var now = uids.subList(0, Math.min(uids.size(), importing ? MOST_OLDER : MOST_NEW));
        var left = (long) uids.size();
        for (var from = 0; from < now.size(); from += GROUP_MAILS) {
            var group = now.subList(from, Math.min(from + GROUP_MAILS, now.size()));
            left -= group.size();
            takeGroup(group, importing, left);
        }
        return uids.size() > now.size();
    }

    private void takeGroup(List<Long> uids, boolean importing, long left) throws MessagingException {
        var listed = folder.listed(uids);
        var together = together(listed);
        var mails = new ArrayList<FetchedMail>();
        var gone = new ArrayList<Long>();
        var bytes = 0L;
        for (var uid : uids) {
            limits.progress().run();
            if (bytes > GROUP_BYTES) {
                folders.store(mailbox.lease(), new FetchedMails(cursor, importing, mails, gone, left));
                mails.clear();
                gone.clear();
                bytes = 0;
            }
            var mail = listed.containsKey(uid)
                    ? fetch(uid, listed.get(uid), Optional.ofNullable(together.get(uid)))
                    : Optional.<FetchedMail>empty();
            mail.ifPresentOrElse(mails::add, () -> gone.add(uid));
            bytes += mail.map(one -> one.raw().content().length).orElse(0);
        }
        folders.store(mailbox.lease(), new FetchedMails(cursor, importing, mails, gone, left));
    }

    /**
     * Small mails in one command: a server that is far away answers thirty as fast as one. What it does not give out like this is
     * asked for one by one, so that the mail it stumbles over is found.
     */
    private Map<Long, byte[]> together(Map<Long, OpenFolder.Listed> listed) throws MessagingException {
        var small = new ArrayList<Long>();
        var bytes = 0L;
        for (var mail : listed.entrySet()) {
            var size = mail.getValue().size();
            if (size < Math.min(OpenFolder.CHUNK, limits.maximumSize()) && bytes + size <= GROUP_BYTES) {
                small.add(mail.getKey());
                bytes += size;
            }
        }
        try {
            return small.size() > 1 ? folder.contents(small) : Map.of();
        } catch (MessagingException failed) {
            if (!ImapFaults.isRefusal(failed)) {
                throw failed;
            }
            return Map.of();
        }
    }

    /** Empty when the mail has gone since it was listed, or is one that the product itself has sent. */
    private Optional<FetchedMail> fetch(long uid, OpenFolder.Listed listed, Optional<byte[]> known)
            throws MessagingException {
        var came = listed.arrivedAt();
        try {
            var content = known.isPresent() ? known : content(uid, listed.size());
            var isLarge = listed.size() > limits.maximumSize();
            return content.map(bytes -> isLarge || bytes.length > limits.maximumSize()
                            ? new FetchedMail(uid, raw(beginning(bytes)), came, TOO_LARGE + name)
                            : new FetchedMail(uid, raw(bytes), came, ""))
                    .filter(mail -> !limits.rules().own().isOne(mail.raw().rfcMessageId()));
        } catch (MessagingException failed) {
            if (!ImapFaults.isRefusal(failed)) {
                throw failed;
            }
            return Optional.of(new FetchedMail(uid, raw(standIn(uid)), came, NOT_GIVEN + name));
        }
    }

    private Optional<byte[]> content(long uid, long size) throws MessagingException {
        return size <= limits.maximumSize() ? folder.content(uid, size, limits.maximumSize()) : folder.header(uid);
    }

    private static byte[] beginning(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, OpenFolder.LONGEST_HEADER));
    }

    private RawMessage raw(byte[] content) {
        var thread = ThreadPeek.at(content, limits.rules().clock());
        var settings = mailbox.settings();
        return new RawMessage(
                ChannelKind.EMAIL,
                "",
                List.of(new Target(settings.inboxId(), settings.address())),
                thread.messageId(),
                thread.firstMessageId(),
                content);
    }

    /** Something for an administrator to find the mail by. */
    private byte[] standIn(long uid) {
        return ("Subject: Mail " + uid + " of " + mailbox.settings().address() + "\r\nX-Folder: " + cursor.uidValidity()
                        + " " + cursor.id() + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Does what is wanted to copies of mails that are safely ours, those of an earlier visit that broke off included. */
    private void settle() throws MessagingException {
        var uids = folders.unhandled(cursor);
        if (uids.isEmpty()) {
            folders.handled(cursor, uids);
        }
        for (var from = 0; from < uids.size(); from += MOST_OLDER) {
            limits.progress().run();
            var group = uids.subList(from, Math.min(from + MOST_OLDER, uids.size()));
            switch (mailbox.settings().afterFetch()) {
                case LEAVE -> {}
                case FLAG -> folder.flag(group);
                case MOVE -> folder.move(group, mailbox.settings().moveTo());
                case DELETE -> folder.delete(group);
            }
            folders.handled(cursor, group);
        }
    }
}

package org.samtal.jms.email.imap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.samtal.mailbox.FetchedMail;
import org.samtal.mailbox.FetchedMails;
import org.samtal.mailbox.FolderCursor;
import org.samtal.mailbox.FolderStart;
import org.samtal.mailbox.MailboxFolders;
import org.samtal.mailbox.MailboxLease;

/** Cursor and mails of one folder in memory, committed together as by the door of the domain. */
class KeptFolders extends MailboxFolders {

    final List<FetchedMail> stored = new ArrayList<>();
    final TreeMap<Long, Boolean> taken = new TreeMap<>();
    Optional<LocalDate> since = Optional.empty();
    Optional<FolderCursor> cursor = Optional.empty();

    /** The texts that were stored to be read, each once, as the key of their content has it. */
    List<String> texts() {
        return stored.stream()
                .filter(mail -> mail.refusal().isEmpty())
                .map(mail -> new String(mail.raw().content(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .distinct()
                .toList();
    }

    @Override
    public Optional<FolderCursor> cursor(MailboxLease lease, String name) {
        return cursor;
    }

    @Override
    public Optional<LocalDate> olderSince(MailboxLease lease, String name) {
        return since;
    }

    @Override
    public void begin(MailboxLease lease, FolderStart start) {
        var older = start.older();
        taken.clear();
        since = since.or(() -> Optional.of(LocalDate.of(2026, 1, 1)));
        cursor = Optional.of(new FolderCursor(
                1,
                start.uidValidity(),
                start.newestUid(),
                start.newestUid(),
                older.isEmpty() ? 1 : older.get(0),
                older.isEmpty() ? 0 : older.get(older.size() - 1)));
    }

    @Override
    public List<Long> missing(FolderCursor folder, List<Long> listed) {
        return listed.stream()
                .filter(uid -> uid >= folder.listFrom() && !taken.containsKey(uid))
                .toList();
    }

    @Override
    public void store(MailboxLease lease, FetchedMails fetched) {
        stored.addAll(fetched.mails());
        var newest = fetched.mails().stream().mapToLong(FetchedMail::uid).max().orElse(0);
        newest = fetched.gone().stream().mapToLong(Long::longValue).reduce(newest, Math::max);
        var now = cursor.orElseThrow();
        if (!fetched.importing()) {
            fetched.mails()
                    .forEach(mail -> taken.put(mail.uid(), !mail.refusal().isEmpty()));
            fetched.gone().forEach(uid -> taken.put(uid, true));
        }
        cursor = Optional.of(new FolderCursor(
                now.id(),
                now.uidValidity(),
                now.firstUid(),
                fetched.importing() ? now.lastUid() : Math.max(now.lastUid(), newest),
                fetched.importing() ? newest + 1 : now.importUid(),
                now.importEnd()));
    }

    @Override
    public List<Long> unhandled(FolderCursor folder) {
        return taken.entrySet().stream()
                .filter(mail -> !mail.getValue())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    @Override
    public void handled(FolderCursor folder, List<Long> uids) {
        uids.forEach(uid -> taken.put(uid, true));
    }
}

package org.samtal.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.samtal.inbox.InboxRow;
import org.samtal.inbox.Inboxes;
import org.samtal.mailbox.MailboxView;
import org.samtal.mailbox.Mailboxes;
import org.samtal.mailbox.UnfinishedMailbox;
import org.samtal.mailbox.UnfinishedMailboxes;
import org.samtal.web.app.Notices;

/** The mailboxes that are connected, how each does, and what is done about it. */
@Named
@ViewScoped
public class ChannelsPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient Mailboxes mailboxes;

    @Inject
    transient UnfinishedMailboxes unfinished;

    @Inject
    transient Inboxes inboxes;

    @Inject
    transient Notices notices;

    @Inject
    MailboxWords words;

    private transient List<MailboxView> rows;
    private transient Map<Long, String> inboxNames;
    private transient Optional<UnfinishedMailbox> begun;
    private long asked;

    @PostConstruct
    void load() {
        begun = unfinished.mine();
    }

    public List<MailboxView> getRows() {
        if (rows == null) {
            rows = mailboxes.list();
        }
        return rows;
    }

    /** A mailbox somebody has begun to connect. */
    public Optional<UnfinishedMailbox> getUnfinished() {
        return begun;
    }

    /** Looks anew. */
    public void look() {
        rows = null;
    }

    /** Whether something goes on that is worth looking at again. */
    public boolean isBusy() {
        return getRows().stream().anyMatch(row -> row.imported() < row.toImport() || words.isFirst(row));
    }

    public String inboxOf(MailboxView row) {
        if (inboxNames == null) {
            inboxNames = inboxes.mine().stream().collect(Collectors.toMap(InboxRow::id, InboxRow::name));
        }
        return inboxNames.getOrDefault(row.settings().inboxId(), "");
    }

    /** How many of them ask for somebody to do something. */
    public long getAsking() {
        return getRows().stream().filter(words::isAsking).count();
    }

    public void pause(long id) {
        change(mailboxes::pause, id, "channels.paused");
    }

    public void resume(long id) {
        change(mailboxes::resume, id, "channels.resumed");
    }

    /** Asks once more before a mailbox is forgotten. */
    public void ask(long id) {
        asked = id;
    }

    public void keep() {
        asked = 0;
    }

    public void remove(long id) {
        change(mailboxes::remove, id, "channels.removed");
        asked = 0;
    }

    private void change(LongConsumer what, long id, String said) {
        what.accept(id);
        rows = null;
        notices.done(said);
    }

    public long getAsked() {
        return asked;
    }
}

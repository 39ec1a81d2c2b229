package org.samtal.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samtal.inbox.InboxRow;
import org.samtal.inbox.Inboxes;
import org.samtal.team.Workspace;
import org.samtal.web.app.Notices;

/** The inboxes with the addresses mail reaches them at, and a form for one more. */
@Named
@RequestScoped
public class InboxesPage {

    @Inject
    Inboxes inboxes;

    @Inject
    Workspace workspace;

    @Inject
    Notices notices;

    private List<InboxRow> rows;
    private String name = "";
    private String senderName = "";

    @PostConstruct
    void load() {
        rows = inboxes.mine();
        senderName = workspace.companyName();
    }

    /** Makes an inbox that can receive mail at once. */
    public void create() {
        var made = inboxes.create(name, senderName);
        name = "";
        load();
        notices.done("inboxes.created", made.name(), made.fallbackAddress());
    }

    public List<InboxRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSenderName() {
        return senderName;
    }

    public void setSenderName(String senderName) {
        this.senderName = senderName;
    }
}

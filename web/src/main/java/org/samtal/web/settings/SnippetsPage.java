package org.samtal.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.samtal.snippet.SnippetBook;
import org.samtal.snippet.SnippetDraft;
import org.samtal.snippet.SnippetView;
import org.samtal.web.app.Notices;

/** Texts that are used again: a list, a form for one of them, and its end, which is asked for twice. */
@Named
@ViewScoped
public class SnippetsPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient SnippetBook snippets;

    @Inject
    transient Notices notices;

    private transient List<SnippetView> rows;
    private long asked;
    private long changed;
    private String folder = "";
    private String name = "";
    private String text = "";

    @PostConstruct
    void load() {
        rows = snippets.all();
    }

    /** Puts one into the form. */
    public void edit(SnippetView snippet) {
        changed = snippet.id();
        folder = snippet.folder();
        name = snippet.name();
        text = snippet.text();
    }

    /** Empties the form for a new one. */
    public void startOver() {
        changed = 0;
        folder = "";
        name = "";
        text = "";
    }

    public void save() {
        var draft = new SnippetDraft(folder, name, text);
        if (changed == 0) {
            snippets.create(draft);
        } else {
            snippets.change(changed, draft);
        }
        startOver();
        load();
        notices.done("snippet.saved", draft.name());
    }

    /** Asks once more before one is gone. */
    public void ask(long id) {
        asked = id;
    }

    public void keep() {
        asked = 0;
    }

    public void remove(long id) {
        snippets.remove(id);
        asked = 0;
        load();
        notices.done("snippet.removed");
    }

    public List<SnippetView> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    public long getAsked() {
        return asked;
    }

    /** The one in the form, 0 for a new one. */
    public long getChanged() {
        return changed;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(String folder) {
        this.folder = folder;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}

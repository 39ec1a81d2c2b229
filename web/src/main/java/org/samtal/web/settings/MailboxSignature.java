package org.samtal.web.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.samtal.inbox.InboxSettings;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.Signature;
import org.samtal.team.Agents;

/** The last step of connecting a mailbox: the lines below every mail of the inbox it belongs to. */
@Named
@ViewScoped
public class MailboxSignature implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient Inboxes inboxes;

    @Inject
    transient Agents agents;

    @Inject
    transient MailboxRouting routing;

    @Inject
    MailboxPage page;

    private String text = "";

    /** Goes on to the signature that the chosen inbox has. */
    public void begin() {
        page.goOn(MailboxStep.SIGNATURE);
        text = inboxes.settings(page.getForm().getInboxId()).signature();
    }

    /** Keeps routing and signature and connects the mailbox. */
    public String finish() {
        var inbox = page.getForm().getInboxId();
        var before = inboxes.settings(inbox);
        if (!before.signature().equals(text)) {
            inboxes.change(
                    inbox, new InboxSettings(before.name(), before.senderName(), text, before.acknowledgement()));
        }
        routing.save();
        return page.save();
    }

    /** The lines below a mail that the reader of this page would write. */
    public String getEnding() {
        return Signature.joined(agents.preferences().signature(), text);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}

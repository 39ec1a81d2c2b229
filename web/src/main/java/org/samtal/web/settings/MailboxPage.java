package org.samtal.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;
import org.samtal.mailbox.Mailboxes;
import org.samtal.mailbox.SignIn;
import org.samtal.mailbox.UnfinishedMailboxes;

/** Connects a mailbox step by step, or changes one that is connected. What is begun is kept until it is finished. */
@Named
@ViewScoped
public class MailboxPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String LIST = "/settings/channels?faces-redirect=true";

    @Inject
    transient Mailboxes mailboxes;

    @Inject
    transient UnfinishedMailboxes unfinished;

    @Inject
    ProviderSignIn signIn;

    private final MailboxForm form = new MailboxForm();
    private long id;
    private MailboxStep step = MailboxStep.METHOD;
    private boolean resumed;

    @PostConstruct
    void load() {
        var wanted = Faces.getRequestParameter("mailbox");
        if (wanted != null && wanted.matches("[0-9]{1,18}")) {
            id = Long.parseLong(wanted);
            form.fill(mailboxes.get(id).settings());
            step = MailboxStep.SERVERS;
            return;
        }
        var method = Optional.ofNullable(Faces.getRequestParameter("method")).orElse("");
        if (method.equals("forward")) {
            step = MailboxStep.FORWARD;
            return;
        }
        var kept = unfinished.mine();
        kept.ifPresent(one -> form.fill(one.entries()));
        resumed = kept.isPresent();
        step = resumed || method.equals("imap") ? MailboxStep.SERVERS : MailboxStep.METHOD;
        useSignIn(method);
    }

    /** A provider that was chosen begins with its servers; what it has given already is taken up. */
    private void useSignIn(String method) {
        if (method.equals("microsoft") || method.equals("google")) {
            form.useSignIn(SignIn.valueOf(method.toUpperCase(Locale.ROOT)));
            step = MailboxStep.SERVERS;
        }
        signIn.token(form.getSignIn()).ifPresent(form::useToken);
    }

    /** One step back. */
    public void back() {
        step = step == MailboxStep.SIGNATURE ? MailboxStep.INBOX : MailboxStep.SERVERS;
    }

    /** Goes on to the inbox, once what is entered of the servers can be right. */
    public void useServers() {
        goOn(MailboxStep.INBOX);
    }

    void goOn(MailboxStep next) {
        keep();
        form.draft();
        step = next;
    }

    /** Fills in what the address tells. Nothing else is drawn anew: it would take back what is being clicked meanwhile. */
    public void useAddress() {
        if (form.useAddress()) {
            PrimeFaces.current().ajax().update("form:servers", "form:provider");
        }
    }

    public String finishLater() {
        keep();
        return LIST;
    }

    /** Forgets what was begun. */
    public String startOver() {
        unfinished.forget();
        return "/settings/mailbox?faces-redirect=true";
    }

    /** Connects the mailbox, or changes it. */
    public String save() {
        if (isConnected()) {
            mailboxes.change(id, form.draft(), form.passwords());
            return LIST + "&done=changed";
        }
        keep();
        mailboxes.create(form.draft(), form.passwords());
        unfinished.forget();
        signIn.forget();
        return LIST + "&done=connected";
    }

    void keep() {
        if (!isConnected()) {
            unfinished.keep(form.entries());
        }
    }

    /** Whether it is connected already, and only changed here. */
    public boolean isConnected() {
        return id != 0;
    }

    /** Whether it is being connected, so that what is entered is kept. */
    public boolean isBegun() {
        return !isConnected() && step != MailboxStep.METHOD && step != MailboxStep.FORWARD;
    }

    public long getId() {
        return id;
    }

    public MailboxForm getForm() {
        return form;
    }

    public MailboxStep getStep() {
        return step;
    }

    /** Whether this goes on with what was begun earlier. */
    public boolean isResumed() {
        return resumed;
    }
}

package org.samtal.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.samtal.inbox.Acknowledgement;
import org.samtal.inbox.InboxRow;
import org.samtal.inbox.InboxSettings;
import org.samtal.inbox.Inboxes;
import org.samtal.kernel.Signature;
import org.samtal.team.Agents;
import org.samtal.web.app.Notices;

/** What is decided about one inbox, and how mail from it will end. */
@Named
@RequestScoped
public class InboxSettingsPage {

    @Inject
    @Param(name = "inbox")
    Long id;

    @Inject
    Inboxes inboxes;

    @Inject
    Agents agents;

    @Inject
    RoutingPanel routings;

    @Inject
    Notices notices;

    private InboxRow inbox;
    private String name;
    private String senderName;
    private String signature;
    private String acknowledgementSubject;
    private String acknowledgement;
    private String routing;

    @PostConstruct
    void load() {
        inbox = inboxes.get(Optional.ofNullable(id).orElse(0L));
        var settings = inboxes.settings(inbox.id());
        name = settings.name();
        senderName = settings.senderName();
        signature = settings.signature();
        acknowledgementSubject = settings.acknowledgement().subject();
        acknowledgement = settings.acknowledgement().text();
        routing = routings.value(inbox.id());
    }

    /** Keeps what is entered. */
    public void save() {
        var answer = new Acknowledgement(acknowledgementSubject, acknowledgement);
        inboxes.change(inbox.id(), new InboxSettings(name, senderName, signature, answer));
        routings.change(inbox.id(), routing);
        load();
        notices.done("inboxes.saved", name);
    }

    public InboxRow getInbox() {
        return inbox;
    }

    /** The lines below a mail that the reader of this page would write. */
    public String getEnding() {
        return Signature.joined(agents.preferences().signature(), signature);
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

    public String getAcknowledgementSubject() {
        return acknowledgementSubject;
    }

    public void setAcknowledgementSubject(String acknowledgementSubject) {
        this.acknowledgementSubject = acknowledgementSubject;
    }

    public String getAcknowledgement() {
        return acknowledgement;
    }

    public void setAcknowledgement(String acknowledgement) {
        this.acknowledgement = acknowledgement;
    }

    public String getRouting() {
        return routing;
    }

    public void setRouting(String routing) {
        this.routing = routing;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(String signature) {
        this.signature = signature;
    }
}
